import { paginate } from '../render/views/paged.ts';
import { viewPark } from '../render/views/park.ts';
import { viewParkIndex } from '../render/views/park-index.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

const ARTICLES_A_PAGE = 30;

/** The two indexes of parks and every park's pages. */
export const emitParks: Emitter = function* (site, context) {
  const { engine } = context;
  yield lazyFile(paths.parks, () =>
    engine.render('parks', viewParkIndex(site, context, 'province'), paths.parks),
  );
  yield lazyFile(paths.parksByPinyin, () =>
    engine.render('parks', viewParkIndex(site, context, 'pinyin'), paths.parksByPinyin),
  );
  for (const own of site.parks) {
    for (const page of paginate(own.articles, ARTICLES_A_PAGE, paths.park(own.park.id))) {
      yield lazyFile(page.path, () => engine.render('park', viewPark(site, context, own, page), page.path));
    }
  }
};
