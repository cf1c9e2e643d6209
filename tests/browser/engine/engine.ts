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

/** What the page does for a first screen: the answer, two facets, and the text of ten articles. */
async function findPage(query: string): Promise<{ count: number; ms: number }> {
  const begun = performance.now();
  store ??= openStore(scriptLoader(new URL('./', location.href).href));
  const ready = await store;
  const { ranked } = await evaluate(ready, parseQuery(query));
  await Promise.all([
    ready.facet('park'),
    ready.facet('year'),
    ...ranked.slice(0, 10).map((article) => ready.text(article)),
  ]);
  return { count: ranked.length, ms: performance.now() - begun };
}

Object.assign(window, { find, findPage });
