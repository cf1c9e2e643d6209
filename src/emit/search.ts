import type { ArticleCard } from '../record/card.ts';
import { buildSearchIndex, searchTextFile } from '../search/index/index.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, type Emitter, keyedFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** The search index: scripts below search/ that the browser fetches as a query needs them. */
export const emitSearch: Emitter = (site, context) =>
  buildSearchIndex(site.articles, site.parkById, context.searchEntry);

/** What search shows of one article. */
export function* emitSearchText(
  site: Site,
  context: EmitContext,
  article: ArticleCard,
): Iterable<OutputFile> {
  const file = searchTextFile(article.id, () => context.record(article), site.parkById);
  const names = () => article.parks.map(({ id }) => site.parkById.get(id)?.name ?? null);
  yield keyedFile(
    context,
    file.path,
    () => [article.id, article.hash, names()],
    () => String(file.content),
  );
}
