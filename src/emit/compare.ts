import { viewCompare } from '../render/views/compare.ts';
import { comparableOf } from '../site/park-comparison.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** parks/compare.html, and for each park with figures what its script needs to set it beside others. */
export const emitCompare: Emitter = function* (site, context) {
  yield lazyFile(paths.compare, () =>
    context.engine.render('compare', viewCompare(site, context), paths.compare),
  );
  for (const own of site.parks) {
    yield lazyFile(
      paths.parkFigures(own.park.id),
      () => `${JSON.stringify({ id: own.park.id, name: own.park.name, panels: comparableOf(own) })}\n`,
    );
  }
};
