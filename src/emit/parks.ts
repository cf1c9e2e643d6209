import { paginate } from '../render/views/paged.ts';
import { viewPark } from '../render/views/park.ts';
import { viewParkIndex } from '../render/views/park-index.ts';
import { paths } from '../site/paths.ts';
import { chartedFile, type Emitter, pageFile } from './context.ts';

const ARTICLES_A_PAGE = 30;

/** The two indexes of parks and every park's pages. */
export const emitParks: Emitter = function* (site, context) {
  yield pageFile(context, 'parks', paths.parks, () => viewParkIndex(site, context, 'province'));
  yield pageFile(context, 'parks', paths.parksByPinyin, () => viewParkIndex(site, context, 'pinyin'));
  for (const own of site.parks) {
    for (const page of paginate(own.articles, ARTICLES_A_PAGE, paths.park(own.park.id))) {
      yield chartedFile(context, 'park', page.path, (draw) => viewPark(site, context, own, page, draw));
    }
  }
};
