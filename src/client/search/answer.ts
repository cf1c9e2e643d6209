import { evaluate, type Found } from '../../search/query/evaluate.ts';
import { parseQuery, type Query } from '../../search/query/parse.ts';
import type { Store } from '../../search/query/store.ts';

export type Order = 'best' | 'newest' | 'oldest';

/** A query as typed, understood and answered. */
export interface Answer {
  readonly typed: string;
  readonly query: Query;
  readonly found: Found;
  /** Folded, those that must occur: what is marked. */
  readonly phrases: readonly string[];
  readonly ordered: readonly number[];
}

export async function answerTo(store: Store, typed: string, order: Order): Promise<Answer> {
  const query = parseQuery(typed);
  const found = await evaluate(store, query);
  const phrases = query.terms
    .filter(({ negative }) => !negative)
    .map(({ text }) => found.fold(text))
    .filter((phrase) => phrase.trim() !== '');
  return { typed, query, found, phrases: [...new Set(phrases)], ordered: inOrder(found, order) };
}

function inOrder({ articles, ranked }: Found, order: Order): readonly number[] {
  if (order === 'best') return ranked;
  return order === 'oldest' ? [...articles] : [...articles].reverse();
}

export function isEmpty({ terms, filters, dates, numbers }: Query): boolean {
  return terms.length + filters.length + dates.length + numbers.length === 0;
}
