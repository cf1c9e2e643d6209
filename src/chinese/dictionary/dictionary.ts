import { hasPair, hasTriple } from './character-groups.ts';
import { type DictionaryTables, EMISSIONS } from './tables.ts';
import { firstNode, NO_NODE, NO_VALUE, nextNode, nodeOf, wordValue } from './trie.ts';

export interface DictionaryEntry {
  /** How often the word was met, of all words. */
  readonly frequency: number;
  /** Part of speech in jieba's tag set, and its number among the dictionary's tags. */
  readonly tag: string;
  readonly tagNumber: number;
  /** An editor put the word into the lexicon. */
  readonly listed: boolean;
  /** Natural logarithm of the word's probability. */
  readonly score: number;
}

/** The words the segmenter knows, with how likely each is, its part of speech, and what follows what. */
export interface Dictionary {
  entry(word: string): DictionaryEntry | undefined;
  /** The same for `[start, end)` of a text. */
  entryAt(text: string, start: number, end: number): DictionaryEntry | undefined;
  /** Calls `found` for every word that begins at `start` and ends at or before `limit`, the shortest first. */
  words(
    text: string,
    start: number,
    limit: number,
    found: (end: number, entry: DictionaryEntry) => void,
  ): void;
  /** Natural logarithm of the probability of a word met half a time. */
  readonly rarest: number;
  /** False only when no word has these two characters side by side: a cheap first question. */
  mayAdjoin(first: number, second: number): boolean;
  /** The same for three characters. */
  mayHold(first: number, second: number, third: number): boolean;
  /** The number of a tag; that of no tag when no word has it. */
  tagNumber(tag: string): number;
  readonly tags: readonly string[];
  /**
   * How much likelier a tag is after a word of another than anywhere, as a log ratio; 0 when nothing is known.
   * One-character words and longer ones are followed by different things.
   */
  follows(leftLength: number, left: number, right: number): number;
  /** Natural logarithm of the probability that a name has this character at its beginning, in its middle or at its end. */
  inName(place: 'B' | 'M' | 'E', character: string): number;
}

const NAME_PLACES = { B: 4, M: 5, E: 6 };

export function dictionaryOf(tables: DictionaryTables): Dictionary {
  const { models, tags, follows, emissions, characters } = tables;
  const logTotal = Math.log(tables.total);
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const entries: (DictionaryEntry | undefined)[] = new Array(tables.frequencies.length);
  const make = (own: number): DictionaryEntry => {
    const frequency = tables.frequencies[own] ?? 0;
    const tagNumber = tables.classTags[own] ?? 0;
    const entry = {
      frequency,
      tag: tags[tagNumber] ?? 'x',
      tagNumber,
      listed: tables.listed[own] === 1,
      score: Math.log(Math.max(frequency, 0.5)) - logTotal,
    };
    entries[own] = entry;
    return entry;
  };
  const entryOf = (node: number): DictionaryEntry | undefined => {
    if (node === NO_NODE) return undefined;
    const own = wordValue(tables, node);
    return own === NO_VALUE ? undefined : (entries[own] ?? make(own));
  };
  return {
    tags,
    entry: (word) => entryOf(nodeOf(tables, word, 0, word.length)),
    entryAt: (text, start, end) => entryOf(nodeOf(tables, text, start, end)),
    words(text, start, limit, found) {
      let node = firstNode(tables, text.charCodeAt(start));
      for (let end = start + 1; node !== NO_NODE && end <= limit; end += 1) {
        const entry = entryOf(node);
        if (entry !== undefined) found(end, entry);
        node = nextNode(tables, node, text.charCodeAt(end));
      }
    },
    rarest: Math.log(0.5) - logTotal,
    mayAdjoin: (first, second) => hasPair(tables, first, second),
    mayHold: (first, second, third) => hasTriple(tables, first, second, third),
    tagNumber: (tag) => numbers.get(tag) ?? tags.length,
    follows(leftLength, left, right) {
      if (left >= models || right >= models) return 0;
      return follows[((leftLength === 1 ? 0 : models) + left) * models + right] ?? 0;
    },
    inName(place, character) {
      const row = character.length === 1 ? (characters[character.charCodeAt(0)] ?? 0) : 0;
      return emissions[row * EMISSIONS + NAME_PLACES[place]] ?? 0;
    },
  };
}
