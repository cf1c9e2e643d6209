import { hasPair } from '../dictionary/character-groups.ts';
import type { DictionaryTables } from '../dictionary/tables.ts';
import { firstNode, NO_NODE, nextNode, nodeOf, wordValue } from '../dictionary/trie.ts';

/** How surprising words are: minus the natural logarithm of a word's share of all words. */
export interface WordCosts {
  /**
   * Calls `found(end, cost)` for every word of the dictionary that begins at `start` and ends at or before `limit`,
   * the shortest first.
   */
  words(text: string, start: number, limit: number, found: (end: number, cost: number) => void): void;
  /** The same step by step: the place in the dictionary of words that begin with a unit, NO_NODE where none does, */
  begin(unit: number): number;
  /** the place one unit further, */
  further(node: number, unit: number): number;
  /** and the cost of the word that ends there, NaN where none does. */
  costAt(node: number): number;
  /** Cost of exactly `[start, end)`, or null when it is no word of the dictionary. */
  cost(text: string, start?: number, end?: number): number | null;
  /** Whether two characters stand side by side in some word; now and then true though they do not, never the reverse. */
  adjoin(first: number, second: number): boolean;
  /** Cost of a character that is in no dictionary. */
  readonly unknown: number;
}

/** Only words that may decide something have a cost: those that begin with Han and are no sayings. */
export function wordCosts(tables: DictionaryTables): WordCosts {
  const { costs } = tables;
  const costAt = (node: number): number => costs[wordValue(tables, node)] ?? Number.NaN;
  return {
    unknown: tables.unknown,
    begin: (unit) => firstNode(tables, unit),
    further: (node, unit) => nextNode(tables, node, unit),
    costAt,
    words(text, start, limit, found) {
      let node = firstNode(tables, text.charCodeAt(start));
      for (let end = start + 1; node !== NO_NODE && end <= limit; end += 1) {
        const cost = costAt(node);
        if (!Number.isNaN(cost)) found(end, cost);
        node = nextNode(tables, node, text.charCodeAt(end));
      }
    },
    cost(text, start = 0, end = text.length) {
      const node = nodeOf(tables, text, start, end);
      const cost = node === NO_NODE ? Number.NaN : costAt(node);
      return Number.isNaN(cost) ? null : cost;
    },
    adjoin: (first, second) => hasPair(tables, first, second),
  };
}
