import { compareWithSource } from '../render/source-view.ts';
import { viewSourceFrame, viewSourceText } from '../render/views/source.ts';
import { paths } from '../site/paths.ts';
import type { ArticleEmitter } from './articles.ts';
import { keyedPage } from './context.ts';

/** A page for an article whose source is at hand: the source beside the text, every edit marked. */
export const emitSource: ArticleEmitter = function* (site, context, article, key) {
  if (context.sourceHash(article.source.path) === null) return;
  yield keyedPage(context, 'source', paths.source(article.id), key, () => {
    const source = context.sourceText(article.source.path);
    const record = context.record(article);
    const rows = compareWithSource(record, source?.text ?? '', source?.lineStarts ?? [0]);
    return { ...viewSourceFrame(site, context, article), ...viewSourceText(record, rows) };
  });
};
