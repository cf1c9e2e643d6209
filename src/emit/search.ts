import { buildSearchIndex } from '../search/index/index.ts';
import { searchTextFile } from '../search/index/result-text.ts';
import type { ArticleEmitter } from './articles.ts';
import { type Emitter, keyedFile } from './context.ts';

/** The search index: scripts below search/ that the browser fetches as a query needs them. */
export const emitSearch: Emitter = (site, context) =>
  buildSearchIndex(
    { articles: site.articles, parks: site.parkById, entryOf: context.searchEntry },
    context.indexStore === null ? null : { store: context.indexStore, hashOf: ({ hash }) => hash },
  );

/** What search shows of one article. */
export const emitSearchText: ArticleEmitter = function* (site, context, article, key) {
  const file = searchTextFile(article.id, () => context.record(article), site.parkById);
  yield keyedFile(file.path, key, () => String(file.content));
};
