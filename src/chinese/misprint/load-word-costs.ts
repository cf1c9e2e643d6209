import { readFileSync } from 'node:fs';
import { jiebaFile } from '../jieba-files.ts';
import type { LexiconEntry } from '../lexicon.ts';
import { type WordCosts, wordCosts } from './word-costs.ts';

/** What a word of the project's own lexicon counts for where the lexicon does not say. */
const FREQUENCY = 100;

/**
 * jieba's dictionary and the project's own words, read from disk (5 MB, a tenth of a second) when first asked for.
 * Where nodejieba is not installed only the lexicon's words are known, and only habits find misprints.
 */
export function lazyWordCosts(lexicon: readonly LexiconEntry[]): () => WordCosts {
  let costs: WordCosts | undefined;
  return () => {
    costs ??= wordCosts(dictionary() + lexicon.map(line).join(''));
    return costs;
  };
}

function line({ word, frequency, tag }: LexiconEntry): string {
  return `${word} ${frequency ?? FREQUENCY} ${tag}\n`;
}

function dictionary(): string {
  try {
    return `${readFileSync(jiebaFile('dictionary'), 'utf8')}\n`;
  } catch {
    return '';
  }
}
