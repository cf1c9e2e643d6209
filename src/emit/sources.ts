import type { ArticleCard } from '../record/card.ts';
import { compareWithSource } from '../render/source-view.ts';
import { viewSourceFrame, viewSourceText } from '../render/views/source.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, pageFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** A page for an article whose source is at hand: the source beside the text, every edit marked. */
export function* emitSource(site: Site, context: EmitContext, article: ArticleCard): Iterable<OutputFile> {
  const hash = context.sourceHash(article.source.path);
  if (hash === null) return;
  yield pageFile(context, 'source', paths.source(article.id), () => viewSourceFrame(site, context, article), {
    own: [article.hash, hash],
    text: () => {
      const source = context.sourceText(article.source.path);
      const record = context.record(article);
      return viewSourceText(record, compareWithSource(record, source?.text ?? '', source?.lineStarts ?? [0]));
    },
  });
}
