import { viewHome } from '../render/views/home.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, pageFile } from './context.ts';

/** The front page. */
export const emitHome: Emitter = function* (site, context) {
  yield pageFile(context, 'home', paths.home, () => viewHome(site, context));
};
