import type { ArticleCard } from '../record/card.ts';

/** An article that shares words with another, and the words, the most telling first. */
export interface Related {
  readonly id: string;
  readonly shared: readonly string[];
}

type Subject = Pick<ArticleCard, 'id' | 'parks' | 'keywords'>;

/** How many articles are named beside one. */
const most = 4;

/** A word of more articles than this leads to none of them: comparing them all would cost their square. */
const commonest = 60;

/** Two articles that share one word this common or commoner are not related. */
const least = 1;

interface Posting {
  readonly ids: readonly string[];
  readonly weight: number;
}

type Postings = ReadonlyMap<string, Posting>;

/** What is related to an article, by its id; undefined where there is no such article. */
export type RelatedArticles = Pick<ReadonlyMap<string, readonly Related[]>, 'get'>;

/**
 * For each article the others that share its parks and keywords, those that share rarer words first; found when it is
 * asked for. Rare words lead to the others; common ones, such as a park's name, then count too. Work grows with the
 * number of articles. Ties are broken by id, so that the same articles give the same lists in any order.
 */
export function relatedArticles(articles: readonly Subject[]): RelatedArticles {
  const words = new Map(articles.map((article) => [article.id, wordsOf(article)]));
  const postings = postingsOf(words);
  const known = new Map<string, readonly Related[]>();
  return {
    get(id) {
      const own = words.get(id);
      if (own === undefined) return undefined;
      const related = known.get(id) ?? relatedTo(id, own, words, postings);
      known.set(id, related);
      return related;
    },
  };
}

function relatedTo(
  id: string,
  own: readonly string[],
  words: ReadonlyMap<string, readonly string[]>,
  postings: Postings,
): readonly Related[] {
  const scored = candidatesOf(id, own, postings)
    .map((other) => ({ other, shared: sharedWords(own, words.get(other), postings) }))
    .map(({ other, shared }) => ({ other, shared, weight: weightOf(shared, postings) }))
    .filter(({ shared, weight }) => shared.length > 1 || weight > least)
    .sort((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1));
  return scored.slice(0, most).map(({ other, shared }) => ({ id: other, shared }));
}

/** The articles that rare words lead to; where there are none, the first that the rarest common word leads to. */
function candidatesOf(id: string, words: readonly string[], postings: Postings): string[] {
  const found = words.flatMap((word) => postings.get(word) ?? []).filter(({ ids }) => ids.length > 1);
  const rare = found.filter(({ ids }) => ids.length <= commonest);
  const leading = rare.length > 0 ? rare : found.toSorted((a, b) => b.weight - a.weight).slice(0, 1);
  const weights = new Map<string, number>();
  for (const { ids, weight } of leading) {
    for (const other of ids.slice(0, commonest)) weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  weights.delete(id);
  return [...weights]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, most * 6)
    .map(([other]) => other);
}

function sharedWords(
  mine: readonly string[] = [],
  theirs: readonly string[] = [],
  postings: Postings,
): string[] {
  const weight = (word: string): number => postings.get(word)?.weight ?? 0;
  return mine
    .filter((word) => theirs.includes(word))
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
}

function weightOf(shared: readonly string[], postings: Postings): number {
  return shared.reduce((sum, word) => sum + (postings.get(word)?.weight ?? 0), 0);
}

/** Which articles have a word, by id, and how telling it is. */
function postingsOf(words: ReadonlyMap<string, readonly string[]>): Postings {
  const lists = new Map<string, string[]>();
  for (const id of [...words.keys()].sort()) {
    for (const word of words.get(id) ?? []) {
      const ids = lists.get(word);
      if (ids === undefined) lists.set(word, [id]);
      else ids.push(id);
    }
  }
  return new Map(
    [...lists].map(([word, ids]) => [word, { ids, weight: Math.log(1 + words.size / ids.length) }]),
  );
}

function wordsOf({ parks, keywords }: Subject): string[] {
  return [...new Set([...parks.map(({ name }) => name), ...keywords])];
}
