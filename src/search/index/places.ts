import { unitShift } from '../grams.ts';
import type { Corpus } from './corpus.ts';

/** A gram and every place in the corpus where it begins, rising. The array is only lent until the next one. */
export interface GramPlaces {
  readonly gram: string;
  readonly places: Uint32Array;
}

/** Six bytes a place bound what is held at once: the places of an eighth of the text, for one pass over it each. */
const leastAtOnce = 2_000_000;
const passes = 8;

/**
 * Every pair of neighbouring code units, by rising key: dealt out by their first code unit, each heap then by its
 * second, as many heaps at a time as memory allows. Linear in the text, and no hashing.
 */
export function* gramPlaces(corpus: Corpus): Iterable<GramPlaces> {
  const { text } = corpus;
  const heaps = new Uint32Array(65536);
  for (let i = 0; i + 1 < text.length; i += 1) {
    if (text[i + 1] !== 0) heaps[text[i] ?? 0] = (heaps[text[i] ?? 0] ?? 0) + 1;
  }
  const divide = divider();
  const atOnce = Math.max(leastAtOnce, Math.ceil(text.length / passes));
  for (let from = 1; from < heaps.length; ) {
    let to = from;
    let count = 0;
    while (to < heaps.length && (to === from || count + (heaps[to] ?? 0) <= atOnce))
      count += heaps[to++] ?? 0;
    if (count > 0) {
      const { places, seconds } = deal(text, heaps, from, to, count);
      let begin = 0;
      for (let first = from; first < to; first += 1) {
        const end = begin + (heaps[first] ?? 0);
        if (end > begin) yield* divide(first, places.subarray(begin, end), seconds.subarray(begin, end));
        begin = end;
      }
    }
    from = to;
  }
}

/** The places of the grams that begin with one of the code units `from` to `to`, heap after heap, and their seconds. */
function deal(text: Uint16Array, heaps: Uint32Array, from: number, to: number, count: number) {
  const places = new Uint32Array(count);
  const seconds = new Uint16Array(count);
  const next = new Uint32Array(to - from);
  for (let first = from + 1; first < to; first += 1) {
    next[first - from] = (next[first - from - 1] ?? 0) + (heaps[first - 1] ?? 0);
  }
  for (let i = 0; i + 1 < text.length; i += 1) {
    const first = text[i] ?? 0;
    const second = text[i + 1] ?? 0;
    if (first < from || first >= to || second === 0) continue;
    const at = next[first - from] ?? 0;
    next[first - from] = at + 1;
    places[at] = i;
    seconds[at] = second;
  }
  return { places, seconds };
}

/** Divides one heap by its second code units; its counters are kept from heap to heap. */
function divider() {
  const counts = new Uint32Array(65536);
  let sorted = new Uint32Array(1024);
  return function* divide(first: number, places: Uint32Array, seconds: Uint16Array): Iterable<GramPlaces> {
    const found: number[] = [];
    for (const second of seconds) {
      const count = counts[second] ?? 0;
      if (count === 0) found.push(second);
      counts[second] = count + 1;
    }
    const distinct = Uint16Array.from(found).sort();
    const ends = new Uint32Array(distinct.length);
    let end = 0;
    distinct.forEach((second, index) => {
      const begin = end;
      end += counts[second] ?? 0;
      ends[index] = end;
      counts[second] = begin;
    });
    if (sorted.length < places.length) sorted = new Uint32Array(places.length * 2);
    for (let i = 0; i < places.length; i += 1) {
      const second = seconds[i] ?? 0;
      const at = counts[second] ?? 0;
      sorted[at] = places[i] ?? 0;
      counts[second] = at + 1;
    }
    for (const second of distinct) counts[second] = 0;
    for (let index = 0; index < distinct.length; index += 1) {
      const begin = index === 0 ? 0 : (ends[index - 1] ?? 0);
      yield {
        gram: String.fromCharCode(first, distinct[index] ?? 0),
        places: sorted.subarray(begin, ends[index]),
      };
    }
  };
}

/** The articles of rising places, each once. */
export function articlesOf(corpus: Corpus, places: Uint32Array): Uint32Array {
  const articles = new Uint32Array(places.length);
  let count = 0;
  let last = -1;
  for (let i = 0; i < places.length; i += 1) {
    const article = corpus.articleAt[(places[i] ?? 0) >>> unitShift] ?? 0;
    if (article === last) continue;
    last = article;
    articles[count++] = article;
  }
  return articles.subarray(0, count);
}

/** The articles that have a code unit, and those whose headline has it. */
export interface SingleLists {
  readonly articles: number[];
  readonly headlines: number[];
}

/** The lists of every single code unit that is wanted (1 at its place in `wanted`), by rising code unit. */
export function singleLists(
  corpus: Corpus,
  wanted: Uint8Array = new Uint8Array(65536).fill(1),
): [number, SingleLists][] {
  const lists = new Map<number, SingleLists>();
  const last = new Int32Array(65536).fill(-1);
  const lastHeadline = new Int32Array(65536).fill(-1);
  for (let i = 0; i < corpus.text.length; i += 1) {
    const code = corpus.text[i] ?? 0;
    if (code === 0 || wanted[code] === 0) continue;
    const article = corpus.articleAt[i >>> unitShift] ?? 0;
    const headline = isInHeadline(corpus, article, i);
    if (last[code] === article && (!headline || lastHeadline[code] === article)) continue;
    let list = lists.get(code);
    if (list === undefined) {
      list = { articles: [], headlines: [] };
      lists.set(code, list);
    }
    if (last[code] !== article) list.articles.push(article);
    last[code] = article;
    if (!headline) continue;
    lastHeadline[code] = article;
    list.headlines.push(article);
  }
  return [...lists].sort(([a], [b]) => a - b);
}

/** The articles that have one of the places in their headline. */
export function headlinesOf(corpus: Corpus, places: Uint32Array): number[] {
  const articles: number[] = [];
  for (const place of places) {
    const article = corpus.articleAt[place >>> unitShift] ?? 0;
    if (isInHeadline(corpus, article, place) && articles.at(-1) !== article) articles.push(article);
  }
  return articles;
}

export function isInHeadline({ headlines }: Corpus, article: number, place: number): boolean {
  return place >= (headlines[article * 2] ?? 0) && place < (headlines[article * 2 + 1] ?? 0);
}
