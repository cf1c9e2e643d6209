import { readFileSync } from 'node:fs';

/** How telling a word is: the logarithm of how few documents have it. */
export interface Idf {
  of(word: string): number;
}

/**
 * Reads jieba's `word idf` lines. A word it lacks counts as an uncommon one, not as the rarest of all:
 * names are often unknown and often few.
 */
export function loadIdf(path: string, unknown = 11): Idf {
  const table = new Map<string, number>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const blank = line.indexOf(' ');
    if (blank > 0) table.set(line.slice(0, blank), Number(line.slice(blank + 1)));
  }
  return { of: (word) => table.get(word) ?? unknown };
}
