import type { DictionaryTables } from './dictionary/tables.ts';
import { NO_NODE, nodeOf } from './dictionary/trie.ts';

/** How telling a word is: the logarithm of how few documents have it. */
export interface Idf {
  of(word: string): number;
}

/** A word that no document has counts as an uncommon one, not as the rarest of all: names are often unknown and often few. */
const unknown = 11;

/** jieba's own table of documents. */
export function idfOf(tables: DictionaryTables): Idf {
  return {
    of: (word) => {
      const node = nodeOf(tables, word, 0, word.length);
      const index = node === NO_NODE ? 0 : (tables.idfNodes[node] ?? 0);
      return index === 0 ? unknown : (tables.idfValues[index] ?? unknown);
    },
  };
}
