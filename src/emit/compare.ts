import { viewCompare } from '../render/views/compare.ts';
import { frameKey } from '../render/views/page.ts';
import { comparableOf } from '../site/park-comparison.ts';
import type { ParkPage } from '../site/park-pages.ts';
import { paths } from '../site/paths.ts';
import { stateOf } from './article-key.ts';
import { type Emitter, inputsHash, keyedFile, keyedPage } from './context.ts';

/** parks/compare.html, and for each park with figures what its script needs to set it beside others. */
export const emitCompare: Emitter = function* (site, context) {
  const frame = () => frameKey(site, context, { path: paths.compare, section: 'parks' });
  const key = () => inputsHash(context, [frame(), site.parks.map(figuresState)]);
  yield keyedPage(context, 'compare', paths.compare, key, () => viewCompare(site, context));
  for (const own of site.parks) {
    yield keyedFile(
      paths.parkFigures(own.park.id),
      () => inputsHash(context, figuresState(own)),
      () => `${JSON.stringify({ id: own.park.id, name: own.park.name, panels: comparableOf(own) })}\n`,
    );
  }
};

/** What decides a park's figures; its name is in the register, which every file depends on. */
function figuresState({ park, stating }: ParkPage): unknown {
  return [park.id, stating.map(stateOf)];
}
