import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lazyDictionary } from '../../../src/chinese/dictionary/load-dictionary.ts';
import type { DictionaryTables } from '../../../src/chinese/dictionary/tables.ts';
import type { LexiconEntry } from '../../../src/chinese/lexicon.ts';

/** The dictionary with these words; tests that need the same one share what is kept of it. */
export function dictionaryOf(lexicon: readonly LexiconEntry[]): () => DictionaryTables {
  const name = createHash('sha256').update(JSON.stringify(lexicon)).digest('hex').slice(0, 16);
  return lazyDictionary(lexicon, join(tmpdir(), `yuankan-words-${name}`)).tables;
}
