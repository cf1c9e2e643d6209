import { CITATION_FILES, sourceOf } from '../render/citation.ts';
import { paths } from '../site/paths.ts';
import type { ArticleEmitter } from './articles.ts';
import { keyedFile } from './context.ts';

/** BibTeX, RIS and CSL-JSON of one article. */
export const emitCitations: ArticleEmitter = function* ({ config }, _context, article, key) {
  for (const { ending, make } of CITATION_FILES) {
    yield keyedFile(paths.citation(article.id, ending), key, () => make(sourceOf(config, article)));
  }
};
