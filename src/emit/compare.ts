import { viewCompare } from '../render/views/compare.ts';
import { frameKey } from '../render/views/page.ts';
import { sharedPanels } from '../site/park-comparison.ts';
import { paths } from '../site/paths.ts';
import { stateOf } from './article-key.ts';
import { type Emitter, inputsHash, keyedPage } from './context.ts';
import { panelsOf } from './park-figures.ts';

/** parks/compare.html. What its script needs of each park lies beside the park's page. */
export const emitCompare: Emitter = function* (site, context) {
  const frame = () => frameKey(site, context, { path: paths.compare, section: 'parks' });
  const stated = () => site.parks.map(({ park, stating }) => [park.id, stating.map(stateOf)]);
  const key = () => inputsHash(context, [frame(), stated()]);
  const view = () =>
    viewCompare(
      site,
      context,
      sharedPanels(site.parks, (own) => panelsOf(context, own)),
    );
  yield keyedPage(context, 'compare', paths.compare, key, view);
};
