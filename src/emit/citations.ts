import type { ArticleCard } from '../record/card.ts';
import { CITATION_FILES, sourceOf } from '../render/citation.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, keyedFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** BibTeX, RIS and CSL-JSON of one article. */
export function* emitCitations(
  { config }: Site,
  context: EmitContext,
  article: ArticleCard,
): Iterable<OutputFile> {
  for (const { ending, make } of CITATION_FILES) {
    yield keyedFile(
      context,
      paths.citation(article.id, ending),
      () => sourceOf(config, article),
      () => make(sourceOf(config, article)),
    );
  }
}
