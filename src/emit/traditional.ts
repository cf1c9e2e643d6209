import { convertPage, type ToTraditional, traditionalConverter } from '../render/traditional.ts';
import { viewConverted } from '../render/views/article.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** Every article once more in Traditional characters, marked as converted; the Simplified page is the authority. */
export const emitTraditional: Emitter = function* (site, context) {
  if (!site.config.traditional) return;
  let convert: ToTraditional | undefined;
  for (const record of site.articles) {
    const path = paths.traditional(record.id);
    yield lazyFile(path, () => {
      convert ??= traditionalConverter();
      const view = viewConverted(site, context, record);
      return convertPage(context.engine.render('article', view, path), convert);
    });
  }
};
