import { viewCompare } from '../render/views/compare.ts';
import { comparableOf } from '../site/park-comparison.ts';
import { paths } from '../site/paths.ts';
import { chartedFile, type Emitter, keyedFile } from './context.ts';

/** parks/compare.html, and for each park with figures what its script needs to set it beside others. */
export const emitCompare: Emitter = function* (site, context) {
  yield chartedFile(context, 'compare', paths.compare, (draw) => viewCompare(site, context, draw));
  for (const own of site.parks) {
    const figures = () => ({ id: own.park.id, name: own.park.name, panels: comparableOf(own) });
    const path = paths.parkFigures(own.park.id);
    yield keyedFile(context, path, figures, () => `${JSON.stringify(figures())}\n`);
  }
};
