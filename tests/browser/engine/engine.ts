/** The search page's own engine, without its page: a test asks it for every article, not the first ten. */
import { scriptLoader } from '../../../src/client/search/load.ts';
import { evaluate } from '../../../src/search/query/evaluate.ts';
import { parseQuery } from '../../../src/search/query/parse.ts';
import { openStore, type Store } from '../../../src/search/query/store.ts';

let store: Promise<Store> | null = null;

/** The ids of the articles that a query finds, oldest first, and how long it took in milliseconds. */
async function find(query: string): Promise<{ ids: string[]; milliseconds: number }> {
  const begun = performance.now();
  store ??= openStore(scriptLoader(new URL('./', location.href).href));
  const ready = await store;
  const { articles } = await evaluate(ready, parseQuery(query));
  const milliseconds = performance.now() - begun;
  return { ids: await Promise.all([...articles].map((article) => ready.idOf(article))), milliseconds };
}

Object.assign(window, { find });
