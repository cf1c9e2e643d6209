import { convertPage } from '../render/traditional.ts';
import { viewConvertedFrame, viewText } from '../render/views/article.ts';
import { paths } from '../site/paths.ts';
import type { ArticleEmitter } from './articles.ts';
import { keyedFile } from './context.ts';

/** An article once more in Traditional characters, marked as converted; the Simplified page is the authority. */
export const emitTraditional: ArticleEmitter = function* (site, context, article, key) {
  if (!site.config.traditional) return;
  const path = paths.traditional(article.id);
  yield keyedFile(path, key, () => {
    const view = { ...viewConvertedFrame(site, context, article), ...viewText(context.record(article)) };
    return convertPage(context.engine.render('article', view, path), context.toTraditional);
  });
};
