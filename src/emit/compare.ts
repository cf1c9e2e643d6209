import { viewCompare } from '../render/views/compare.ts';
import { frameKey } from '../render/views/page.ts';
import { paths } from '../site/paths.ts';
import { stateOf } from './article-key.ts';
import { type Emitter, inputsHash, keyedPage } from './context.ts';

/** parks/compare.html. What its script needs of each park lies beside the park's page. */
export const emitCompare: Emitter = function* (site, context) {
  const frame = () => frameKey(site, context, { path: paths.compare, section: 'parks' });
  const stated = () => site.parks.map(({ park, stating }) => [park.id, stating.map(stateOf)]);
  const key = () => inputsHash(context, [frame(), stated()]);
  yield keyedPage(context, 'compare', paths.compare, key, () => viewCompare(site, context));
};
