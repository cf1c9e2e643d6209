import { readFileSync } from 'node:fs';
import type { LexiconEntry } from './lexicon.ts';

/** The words the segmenter knows, with how likely each is and its part of speech. */
export interface Dictionary {
  has(word: string): boolean;
  /** How often the word was met, of `total`; 0 when unknown. */
  frequency(word: string): number;
  /** Natural logarithm of the word's probability; for an unknown word that of one met half a time. */
  logProbability(word: string): number;
  /** Part of speech in jieba's tag set; null when the word is unknown. */
  tag(word: string): string | null;
  /** The share of a tag among all words met; 0 for a tag no word has. */
  share(tag: string): number;
  /** False only when no word of the dictionary has these two characters side by side: a cheap first question. */
  mayAdjoin(left: number, right: number): boolean;
}

/** The least count of a lexicon word that names none: somewhat more than the middle word's. */
const uncounted = 10;

/** As many bits as keep the pairs of 350,000 words (some 700,000) sparse. */
const pairBits = 24;

/**
 * Reads jieba's `word frequency tag` lines and adds the lexicon's; 350,000 words take about a quarter of a second.
 * A lexicon word without a frequency keeps the one it has here, but is no rare word.
 */
export function loadDictionary(path: string, lexicon: readonly LexiconEntry[]): Dictionary {
  const index = new Map<string, number>();
  const frequencies: number[] = [];
  const tagOf: string[] = [];
  const pairs = new Uint8Array(1 << (pairBits - 3));
  let total = 0;
  const add = (word: string, frequency: number, tag: string): void => {
    const known = index.get(word);
    const at = known ?? frequencies.length;
    if (known === undefined) markPairs(pairs, word);
    index.set(word, at);
    frequencies[at] = frequency;
    tagOf[at] = tag;
  };
  eachLine(readFileSync(path, 'utf8'), (word, frequency, tag) => {
    add(word, frequency, tag);
    total += frequency;
  });
  for (const { word, frequency, tag } of lexicon) {
    add(word, frequency ?? Math.max(frequencies[index.get(word) ?? -1] ?? 0, uncounted), tag);
  }
  const logTotal = Math.log(total);
  const shares = tagShares(tagOf, frequencies);
  const frequency = (word: string): number => frequencies[index.get(word) ?? -1] ?? 0;
  return {
    has: (word) => index.has(word),
    frequency,
    logProbability: (word) => Math.log(Math.max(frequency(word), 0.5)) - logTotal,
    tag: (word) => tagOf[index.get(word) ?? -1] ?? null,
    share: (tag) => shares.get(tag) ?? 0,
    mayAdjoin: (left, right) => {
      const bit = pairBit(left, right);
      return ((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    },
  };
}

function tagShares(tags: readonly string[], frequencies: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>();
  let total = 0;
  for (const [at, tag] of tags.entries()) {
    const frequency = frequencies[at] ?? 0;
    sums.set(tag, (sums.get(tag) ?? 0) + frequency);
    total += frequency;
  }
  return new Map([...sums].map(([tag, sum]) => [tag, sum / total]));
}

function eachLine(text: string, take: (word: string, frequency: number, tag: string) => void): void {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const first = text.indexOf(' ', start);
    const second = text.indexOf(' ', first + 1);
    if (first > start && second > first && second < end) {
      take(
        text.slice(start, first),
        Number(text.slice(first + 1, second)),
        text.slice(second + 1, end).trim(),
      );
    }
    start = end + 1;
  }
}

function markPairs(pairs: Uint8Array, word: string): void {
  for (let i = 1; i < word.length; i += 1) {
    const bit = pairBit(word.charCodeAt(i - 1), word.charCodeAt(i));
    pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

function pairBit(left: number, right: number): number {
  return (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> (32 - pairBits);
}
