import { type Fold, makeFold } from '../fold.ts';
import type { FacetId } from '../format.ts';
import { groupBy } from '../group.ts';
import { spellingsOf } from '../spelling.ts';
import { intersect, span, subtract, unite } from './lists.ts';
import { articlesWithNumbers } from './numbers.ts';
import type { DateRange, Filter, Query, Term } from './parse.ts';
import { type Candidates, candidatesOf, verify } from './phrase.ts';
import { namesLike } from './pinyin.ts';
import type { Store } from './store.ts';

/** What a query found. */
export interface Found {
  /** Rising; exactly the articles for which everything holds. */
  readonly articles: Uint32Array;
  /** In the order a reader wants: headlines that have the words first, then the newest. */
  readonly ranked: readonly number[];
  /** How the query was folded; passages are marked by the same. */
  readonly fold: Fold;
  /** Names that pinyin or initials led to. */
  readonly names: readonly FoundName[];
  /** Spellings that headlines were found by, where letters occur in no text and are in no name. */
  readonly spellings: readonly string[];
}

export interface FoundName {
  readonly facet: 'park' | 'reporter';
  readonly id: string;
  readonly label: string;
}

/** Finds what the query asks for. A query that finds nothing is tried again with Traditional characters folded. */
export async function evaluate(store: Store, query: Query): Promise<Found> {
  const found = await evaluateFolded(store, query, makeFold());
  if (found.articles.length > 0 || query.terms.length + query.filters.length === 0) return found;
  const fold = makeFold(await store.traditional());
  const plain = makeFold();
  const changes = [...query.terms.map(({ text }) => text), ...query.filters.map(({ value }) => value)].some(
    (text) => fold(text) !== plain(text),
  );
  return changes ? evaluateFolded(store, query, fold) : found;
}

interface FoldedTerm {
  readonly phrase: string;
  readonly candidates: Candidates;
  /** Articles of the parks and reporters that the term is the pinyin of, or else whose headline has it. */
  readonly named: Uint32Array;
  readonly names: readonly FoundName[];
  readonly spellings: readonly string[];
}

async function evaluateFolded(store: Store, query: Query, fold: Fold): Promise<Found> {
  const [wanted, unwanted, restrictions] = await Promise.all([
    Promise.all(foldTerms(query.terms, false, fold).map((phrase) => lookUp(store, phrase, fold))),
    Promise.all(foldTerms(query.terms, true, fold).map((phrase) => lookUp(store, phrase, fold))),
    restrict(store, query, fold),
  ]);
  let articles = restrictions.reduce(intersect, span(0, store.manifest.total));
  for (const { candidates, named } of wanted) {
    articles = intersect(articles, unite(candidates.articles, named));
  }
  for (const term of wanted) articles = await having(store, fold, term, articles);
  for (const term of unwanted) articles = subtract(articles, await having(store, fold, term, articles));
  return {
    articles,
    ranked: rank(articles, wanted),
    fold,
    names: wanted.flatMap(({ names }) => names),
    spellings: wanted.flatMap(({ spellings }) => spellings),
  };
}

function foldTerms(terms: readonly Term[], negative: boolean, fold: Fold): string[] {
  const phrases = terms.filter((term) => term.negative === negative).map(({ text }) => fold(text));
  return [...new Set(phrases)].filter((phrase) => phrase.trim() !== '');
}

async function lookUp(store: Store, phrase: string, fold: Fold): Promise<FoldedTerm> {
  const [candidates, names] = await Promise.all([candidatesOf(store, phrase), namesLike(store, phrase)]);
  let named = new Uint32Array();
  for (const { facet, id } of names) {
    const value = (await store.facet(facet)).values.find((entry) => entry.id === id);
    if (value !== undefined) named = Uint32Array.from(unite(named, value.articles));
  }
  if (names.length > 0) return { phrase, candidates, named, names, spellings: [] };
  return { phrase, candidates, names, ...(await bySound(store, phrase, candidates, fold)) };
}

/** Headlines that sound as typed. A word that is in some text (GDP, TOP) is meant as it is written. */
async function bySound(
  store: Store,
  phrase: string,
  written: Candidates,
  fold: Fold,
): Promise<Pick<FoldedTerm, 'named' | 'spellings'>> {
  const spellings = spellingsOf(phrase);
  const nothing = { named: new Uint32Array(), spellings: [] };
  if (spellings.length === 0) return nothing;
  if ((await verify(store, fold, phrase, written, written.articles)).length > 0) return nothing;
  let named: Uint32Array = new Uint32Array();
  for (const spelling of spellings) {
    // Initials come last, and letters that were heard as syllables are hardly meant as those.
    if (spelling === spellings.at(-1) && named.length > 0) break;
    const candidates = await candidatesOf(store, spelling);
    named = unite(named, await verify(store, fold, spelling, candidates, candidates.articles));
  }
  return { named, spellings: named.length === 0 ? [] : spellings };
}

/** Those of `articles` that have the term. */
async function having(
  store: Store,
  fold: Fold,
  { phrase, candidates, named }: FoldedTerm,
  articles: Uint32Array,
): Promise<Uint32Array> {
  const byName = intersect(articles, named);
  const open = subtract(intersect(articles, candidates.articles), byName);
  return unite(byName, await verify(store, fold, phrase, candidates, open));
}

async function restrict(store: Store, query: Query, fold: Fold): Promise<Uint32Array[]> {
  const byFacet = groupBy(query.filters, ({ facet, negative }) => `${negative ? '-' : '+'}${facet}`);
  const filters = [...byFacet.values()].map((group) => filtered(store, group, fold));
  const dates = query.dates.map((range) => dated(store, range));
  const numbers = query.numbers.map((range) => articlesWithNumbers(store, range, fold));
  return Promise.all([...filters, ...dates, ...numbers]);
}

/** Filters of one facet: articles with any of the values, or, for negative ones, with none. */
async function filtered(store: Store, filters: readonly Filter[], fold: Fold): Promise<Uint32Array> {
  let articles: Uint32Array = new Uint32Array();
  for (const { facet, value } of filters) {
    for (const list of await listsOf(store, facet, value, fold)) articles = unite(articles, list);
  }
  return filters[0]?.negative === true ? subtract(span(0, store.manifest.total), articles) : articles;
}

/** A value by its id or name, else by a part of its name, else by pinyin. */
async function listsOf(store: Store, facet: FacetId, value: string, fold: Fold): Promise<Uint32Array[]> {
  const { values } = await store.facet(facet);
  const folded = fold(value);
  const exact = values.filter(({ id, label }) => id === value || fold(label) === folded);
  if (exact.length > 0) return exact.map(({ articles }) => articles);
  const partial = values.filter(({ label }) => fold(label).includes(folded));
  if (partial.length > 0) return partial.map(({ articles }) => articles);
  const names = await namesLike(store, folded);
  const ids = new Set(names.filter((name) => name.facet === facet).map(({ id }) => id));
  return values.filter(({ id }) => ids.has(id)).map(({ articles }) => articles);
}

/** Articles are numbered by date, so a range of dates is a range of numbers. */
async function dated(store: Store, { from, to }: DateRange): Promise<Uint32Array> {
  const dates = await store.dates();
  const first = dates.find(([date]) => from === '' || date >= from || date.startsWith(from));
  const after = to === '' ? undefined : dates.find(([date]) => date > to && !date.startsWith(to));
  return span(first?.[1] ?? store.manifest.total, after?.[1] ?? store.manifest.total);
}

function rank(articles: Uint32Array, terms: readonly FoldedTerm[]): number[] {
  const inHeadline = new Map<number, number>();
  for (const { candidates } of terms) {
    for (const article of candidates.headlines) inHeadline.set(article, (inHeadline.get(article) ?? 0) + 1);
  }
  return [...articles].sort((a, b) => (inHeadline.get(b) ?? 0) - (inHeadline.get(a) ?? 0) || b - a);
}
