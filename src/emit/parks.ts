import type { ArticleCard } from '../record/card.ts';
import { frameKey } from '../render/views/page.ts';
import { type ListPage, paginate } from '../render/views/paged.ts';
import { othersOfProvince, viewPark } from '../render/views/park.ts';
import { viewParkIndex } from '../render/views/park-index.ts';
import { monthsOf } from '../site/months.ts';
import type { ParkPage } from '../site/park-pages.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { stateOf } from './article-key.ts';
import { type EmitContext, type Emitter, inputsHash, keyedPage, pageFile } from './context.ts';
import { parkFigures } from './park-figures.ts';

const ARTICLES_A_PAGE = 30;

/** The two indexes of parks, every park's pages, and its figures for the script that sets parks side by side. */
export const emitParks: Emitter = function* (site, context) {
  yield pageFile(context, 'parks', paths.parks, () => viewParkIndex(site, context, 'province'));
  yield pageFile(context, 'parks', paths.parksByPinyin, () => viewParkIndex(site, context, 'pinyin'));
  for (const own of site.parks) {
    for (const page of paginate(own.articles, ARTICLES_A_PAGE, paths.park(own.park.id))) {
      const key = () => keyOf(site, context, own, page);
      yield keyedPage(context, 'park', page.path, key, () => viewPark(site, context, own, page));
    }
    yield parkFigures(context, own);
  }
};

/** What decides a page of a park. The park itself is in the register, which every file depends on. */
function keyOf(site: Site, context: EmitContext, own: ParkPage, page: ListPage<ArticleCard>): string {
  return inputsHash(context, [
    frameKey(site, context, { path: page.path, section: 'parks' }),
    [own.articles.length, own.statistics, page.number, page.last],
    othersOfProvince(site, own).map(({ id }) => id),
    page.items.map(stateOf),
    // The newest page has the figures, events and months of all its articles.
    page.number < page.last
      ? null
      : [own.about, own.articles.map(stateOf), own.stating.map(stateOf), monthsOf(site, own)],
  ]);
}
