import { CITATION_FILES, sourceOf } from '../render/citation.ts';
import { paths } from '../site/paths.ts';
import { type Emitter, lazyFile } from './context.ts';

/** BibTeX, RIS and CSL-JSON beside every article. */
export const emitCitations: Emitter = function* (site) {
  for (const record of site.articles) {
    for (const { ending, make } of CITATION_FILES) {
      yield lazyFile(paths.citation(record.id, ending), () => make(sourceOf(site, record)));
    }
  }
};
