import { readFileSync } from 'node:fs';
import { characterGroups } from './character-groups.ts';
import type { LexiconEntry } from './lexicon.ts';

export interface DictionaryEntry {
  /** How often the word was met, of `total`. */
  readonly frequency: number;
  /** Part of speech in jieba's tag set. */
  readonly tag: string;
  /** An editor put it into the lexicon. */
  readonly listed: boolean;
}

/** The words the segmenter knows, with how likely each is and its part of speech. */
export interface Dictionary {
  entry(word: string): DictionaryEntry | undefined;
  /** Length of the longest word, in UTF-16 units: no search need look further. */
  readonly longest: number;
  /** Natural logarithm of the probability of a word met so often; never below that of one met half a time. */
  logProbability(frequency: number): number;
  /** The share of a tag among all words met; 0 for a tag no word has. */
  share(tag: string): number;
  /** False only when no word has these two characters side by side: a cheap first question. */
  mayAdjoin(first: number, second: number): boolean;
  /** The same for three characters. */
  mayHold(first: number, second: number, third: number): boolean;
}

/** The least count of a lexicon word that names none: what an editor lists is no rare word. */
const uncounted = 10;

/** The dictionary calls 重大进展 and 新鲜空气 organisations too. */
const ORGANISATION =
  /[社院部会局厅委党队军府司厂校行团馆所台站盟处心联协办署庭组店矿库]$|大学$|中学$|小学$|^(?:联合国|党中央|团中央|国资委)$/u;

/**
 * Reads jieba's `word frequency tag` lines and adds the lexicon's; 350,000 words take about a quarter of a second.
 * A lexicon word without a frequency keeps the one it has here, but is no rare word.
 */
export function loadDictionary(path: string, lexicon: readonly LexiconEntry[]): Dictionary {
  const entries = new Map<string, DictionaryEntry>();
  const groups = characterGroups();
  let total = 0;
  let longest = 1;
  eachLine(readFileSync(path, 'utf8'), (word, frequency, tag) => {
    entries.set(word, {
      frequency,
      tag: tag === 'nt' && !ORGANISATION.test(word) ? 'n' : tag,
      listed: false,
    });
    groups.add(word);
    longest = Math.max(longest, word.length);
    total += frequency;
  });
  for (const { word, frequency, tag } of lexicon) {
    const counted = frequency ?? Math.max(entries.get(word)?.frequency ?? 0, uncounted);
    entries.set(word, { frequency: counted, tag, listed: true });
    longest = Math.max(longest, word.length);
    groups.add(word);
  }
  const logTotal = Math.log(total);
  const shares = tagShares(entries.values());
  return {
    entry: (word) => entries.get(word),
    longest,
    logProbability: (frequency) => Math.log(Math.max(frequency, 0.5)) - logTotal,
    share: (tag) => shares.get(tag) ?? 0,
    mayAdjoin: groups.hasPair,
    mayHold: groups.hasTriple,
  };
}

function tagShares(entries: Iterable<DictionaryEntry>): Map<string, number> {
  const sums = new Map<string, number>();
  let total = 0;
  for (const { tag, frequency } of entries) {
    sums.set(tag, (sums.get(tag) ?? 0) + frequency);
    total += frequency;
  }
  return new Map([...sums].map(([tag, sum]) => [tag, sum / total]));
}

function eachLine(text: string, take: (word: string, frequency: number, tag: string) => void): void {
  const tags = new Map<string, string>();
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const first = text.indexOf(' ', start);
    const second = text.indexOf(' ', first + 1);
    if (first > start && second > first && second < end) {
      const printed = text.slice(second + 1, end).trim();
      const tag = tags.get(printed) ?? printed;
      tags.set(printed, tag);
      take(text.slice(start, first), Number(text.slice(first + 1, second)), tag);
    }
    start = end + 1;
  }
}
