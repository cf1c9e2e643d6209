import { longestGram } from '../grams.ts';
import type { Corpus } from './corpus.ts';
import { type GramPlaces, gramPlaces } from './places.ts';

/** A gram with its places; a frequent one is followed by its own extensions. */
export interface ExtendedGram extends GramPlaces {
  readonly frequent: boolean;
}

/** A gram that occurs no more often than this is never too frequent, however small the site. */
const leastFrequent = 2048;
/** On a large site: no more often than in this share of its articles. */
const frequentShare = 0.4;
/** So much of the text may stand in frequent pairs; each level of extension costs at most that much again. */
const frequentText = 0.4;

/**
 * From how many occurrences a gram is frequent. Where the text is all of one kind (the same sentences again and
 * again) nearly every pair occurs often: there the limit is put so high that extensions stay a part of the index.
 */
export function frequencyLimit(corpus: Corpus): number {
  const sample = corpus.text.subarray(0, 2_000_000);
  const scale = corpus.text.length / Math.max(1, sample.length);
  const counts: number[] = [];
  for (const { places } of gramPlaces({ ...corpus, text: sample })) counts.push(places.length * scale);
  counts.sort((a, b) => b - a);
  const most = corpus.text.length * frequentText;
  let sum = 0;
  const last = counts.find((count) => {
    sum += count;
    return sum > most;
  });
  const articles = corpus.starts.length - 1;
  const limit = Math.max(leastFrequent, articles * frequentShare, last ?? 0);
  // In steps of a fifth, so that an edit or a new article hardly ever makes another gram frequent.
  return Math.ceil(2 ** (Math.ceil(Math.log2(limit) * 4) / 4));
}

/** What was found to be frequent while the grams were gone through. */
export interface Frequent {
  readonly grams: Set<string>;
  /** For every place in the text, how long the longest frequent gram is that begins there; 0 for none. */
  readonly lengths: Uint8Array;
}

/** All pairs, and after each frequent gram its extensions to the right. Adds the frequent ones to `frequent`. */
export function* extendedGrams(corpus: Corpus, limit: number, frequent: Frequent): Iterable<ExtendedGram> {
  const partition = partitioner(corpus.text);
  function* extend({ gram, places }: GramPlaces): Iterable<ExtendedGram> {
    const isFrequent = places.length > limit && gram.length < longestGram;
    yield { gram, places, frequent: isFrequent };
    if (!isFrequent) return;
    frequent.grams.add(gram);
    for (const place of places) frequent.lengths[place] = gram.length;
    for (const [next, longer] of partition(places, gram.length)) {
      yield* extend({ gram: gram + String.fromCharCode(next), places: longer });
    }
  }
  for (const pair of gramPlaces(corpus)) yield* extend(pair);
}

/** Divides places by the code unit that stands `distance` after them, rising; those at a unit's end fall out. */
function partitioner(text: Uint16Array) {
  const counts = new Uint32Array(65536);
  // What follows each place: looked up in the text once, where every look is likely to miss the processor's cache.
  let following = new Uint16Array(1024);
  return (places: Uint32Array, distance: number): [number, Uint32Array][] => {
    if (following.length < places.length) following = new Uint16Array(places.length);
    const found: number[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const next = text[(places[i] ?? 0) + distance] ?? 0;
      following[i] = next;
      const count = counts[next] ?? 0;
      if (count === 0) found.push(next);
      counts[next] = count + 1;
    }
    const sorted = new Uint32Array(places.length);
    const parts: [number, Uint32Array][] = [];
    let end = 0;
    for (const next of found.sort((a, b) => a - b)) {
      const begin = end;
      end += counts[next] ?? 0;
      counts[next] = begin;
      if (next !== 0) parts.push([next, sorted.subarray(begin, end)]);
    }
    for (let i = 0; i < places.length; i += 1) {
      const next = following[i] ?? 0;
      const at = counts[next] ?? 0;
      sorted[at] = places[i] ?? 0;
      counts[next] = at + 1;
    }
    for (const next of found) counts[next] = 0;
    return parts;
  };
}

/**
 * Frequent grams with one unit before them, where that is not itself the beginning of something frequent: what
 * covers the end of a phrase that ends in a frequent gram. One pass over the text, and one over what it finds for
 * each unit of length.
 */
export function* leftExtensions({ text }: Corpus, { lengths }: Frequent): Iterable<GramPlaces> {
  const partition = partitioner(text);
  function* divide(gram: string, places: Uint32Array): Iterable<GramPlaces> {
    for (const [next, having] of partition(places, gram.length)) {
      const longer = gram + String.fromCharCode(next);
      // All places of a gram agree on what of it is frequent.
      const [place = 0] = having;
      const endIsFrequent = longer.length <= (lengths[place + 1] ?? 0) + 1;
      if (longer.length > 1 && !endIsFrequent) continue;
      if (longer.length >= (lengths[place] || 1) + 2) yield { gram: longer, places: having };
      if (longer.length < longestGram) yield* divide(longer, having);
    }
  }
  yield* divide('', beforeFrequent(text, lengths));
}

/** Places where something frequent begins one unit on, and reaches further than what is frequent from here. */
function beforeFrequent(text: Uint16Array, lengths: Uint8Array): Uint32Array {
  const isBefore = (at: number): boolean => (lengths[at + 1] ?? 0) > (lengths[at] || 1) && text[at] !== 0;
  let count = 0;
  for (let at = 0; at + 2 < text.length; at += 1) if (isBefore(at)) count += 1;
  const places = new Uint32Array(count);
  count = 0;
  for (let at = 0; at + 2 < text.length; at += 1) if (isBefore(at)) places[count++] = at;
  return places;
}
