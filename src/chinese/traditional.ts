/**
 * OpenCC's conversion of Simplified into Traditional characters, with its own tables laid out so that one walk finds
 * the longest phrase at a place. The same text comes out as from the library's own converter, which a test compares.
 */
import { ConverterBuilder, ConverterFactory, type DictLike } from 'opencc-js/core';
import * as tables from 'opencc-js/preset/cn2t';
import { firstNode, NO_NODE, NO_VALUE, nextNode, wordValue } from './dictionary/trie.ts';
import { trieBuilder } from './dictionary/trie-builder.ts';

/** Turns Simplified characters into Traditional ones, by words: 发展 → 發展, 头发 → 頭髮. */
export type ToTraditional = (text: string) => string;

/** Described by its parts, a form kept for compatibility, or of two code units: left to the library. */
const RARE = /[\u2ff0-\u2fff\uf900-\ufaff\ud800-\udfff]/;

/** The library's names of Mainland and Taiwan, and of the way from the one to the other. */
const FROM = 'cn';
const TO = 'tw';
const WAY = 's2tw';

/** Loads the tables, about a tenth of a second; hand the result on. Linear in the text. */
export function traditionalConverter(): ToTraditional {
  const way = tables.configs[WAY];
  if (way === undefined) throw new Error(`opencc-js knows no ${WAY}`);
  const [standard = [], ...regional] = way.conversionChain;
  // What Taiwan writes otherwise than the standard is put in last, a segment at a time.
  const local = ConverterFactory(...regional);
  const phrases = phrasesOf([way.segmentation].flat() as DictLike[], local);
  const single = singlesOf(standard, regional.flat(), local);
  let library: ToTraditional | null = null;
  return (text) => {
    if (!RARE.test(text)) return converted(text, phrases, single);
    library ??= ConverterBuilder(tables)({ from: FROM, to: TO });
    return library(text);
  };
}

/** Segments as OpenCC makes them: the longest phrase at a place, and whatever stands between two phrases. */
function converted(text: string, phrases: Phrases, single: Singles): string {
  let done = '';
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const phrase = phrases.at(text, at);
    if (phrase === NO_VALUE) {
      at += 1;
      continue;
    }
    done += single(text, from, at) + phrases.converted(phrase);
    at += phrases.lengthOf(phrase);
    from = at;
  }
  return done + single(text, from, at);
}

interface Phrases {
  /** The longest that begins at a place, by its number; NO_VALUE where there is none. */
  at(text: string, place: number): number;
  /** In code units. */
  lengthOf(phrase: number): number;
  converted(phrase: number): string;
}

function phrasesOf(dictionaries: readonly DictLike[], local: ToTraditional): Phrases {
  // The first table that has a phrase decides.
  const entries = dictionaries.toReversed().flatMap(entriesOf);
  const builder = trieBuilder(1 << 17);
  entries.forEach(([phrase], number) => {
    builder.setValue(builder.add(phrase, 0, phrase.length), number);
  });
  const { trie } = builder.finish();
  const known: string[] = [];
  return {
    at(text, place) {
      let longest = NO_VALUE;
      let node = firstNode(trie, text.charCodeAt(place));
      for (let next = place + 1; node !== NO_NODE; next += 1) {
        const value = wordValue(trie, node);
        if (value !== NO_VALUE) longest = value;
        node = next < text.length ? nextNode(trie, node, text.charCodeAt(next)) : NO_NODE;
      }
      return longest;
    },
    lengthOf: (phrase) => entries[phrase]?.[0].length ?? 1,
    converted(phrase) {
      known[phrase] ??= local(entries[phrase]?.[1] ?? '');
      return known[phrase];
    },
  };
}

/** Converts what no phrase covers, from one place to another. */
type Singles = (text: string, from: number, to: number) => string;

function singlesOf(
  standard: readonly DictLike[],
  regional: readonly DictLike[],
  local: ToTraditional,
): Singles {
  const written = charactersOf(standard);
  const beginnings = new Set(
    regional.flatMap(entriesOf).flatMap(([phrase]) => (phrase.length > 1 ? [phrase[0]] : [])),
  );
  const localWritten: string[] = [];
  const begins = new Uint8Array(1 << 16);
  for (const character of new Set([...written.keys(), ...charactersOf(regional).keys(), ...beginnings])) {
    const value = written.get(character ?? '') ?? character ?? '';
    const unit = character?.charCodeAt(0) ?? 0;
    localWritten[unit] = local(value);
    if (beginnings.has(value)) begins[unit] = 1;
  }
  return (text, from, to) => {
    let done = '';
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      // A phrase of the place's own may begin here: the library looks.
      if (begins[unit] === 1) {
        const segment = Array.from(text.slice(from, to), (character) => written.get(character) ?? character);
        return local(segment.join(''));
      }
      done += localWritten[unit] ?? text[at];
    }
    return done;
  };
}

/** Entries of one code unit; the first table that has a character decides. */
function charactersOf(dictionaries: readonly DictLike[]): Map<string, string> {
  return new Map(
    dictionaries
      .toReversed()
      .flatMap(entriesOf)
      .filter(([character]) => character.length === 1),
  );
}

function entriesOf(dictionary: DictLike): [string, string][] {
  const lines =
    typeof dictionary === 'string' ? dictionary.split('|').map((line) => line.split(' ')) : dictionary;
  return lines.map(([from = '', to = '']) => [from, to]);
}
