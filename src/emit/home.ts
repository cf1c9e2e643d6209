import { viewHome } from '../render/views/home.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** The front page. */
export const emitHome: Emitter = function* (site, context) {
  yield lazyFile(paths.home, () => context.engine.render('home', viewHome(site, context), paths.home));
};
