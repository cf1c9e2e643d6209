/**
 * A gram is a run of folded UTF-16 code units that the index knows. Every single unit is one and every pair. A gram
 * that occurs very often is *frequent*: it has no list of places, which would be too long to fetch; instead each
 * run of it with one more unit after it, or before it, is a gram as well. So any text that is not itself frequent
 * can be covered by grams whose places are few.
 */
export const longestGram = 7;

/** The grams that occur too often to keep their places; every beginning of one is one, too. */
export type FrequentGrams = ReadonlySet<string>;

/** Length of the longest frequent gram at `at`, or 1: a single unit is known everywhere. */
export function frequentLength(text: string, at: number, frequent: FrequentGrams): number {
  let length = 1;
  while (at + length < text.length && frequent.has(text.slice(at, at + length + 1))) length += 1;
  return length;
}

/** A gram of a phrase, and where in the phrase it begins. */
export interface PlacedGram {
  readonly offset: number;
  readonly gram: string;
}

/**
 * Grams that together cover a phrase, from left to right, as few as reach furthest. If there is one, it is the phrase
 * and its list of articles is the answer; else each of them has places.
 */
export function coverOf(phrase: string, frequent: FrequentGrams): PlacedGram[] {
  const cover: PlacedGram[] = [];
  let covered = 0;
  for (let from = 0; covered < phrase.length; ) {
    let best: PlacedGram = { offset: from, gram: '' };
    for (let offset = from; offset <= covered; offset += 1) {
      const gram = gramWithPlaces(phrase, offset, frequent);
      if (gram !== null && offset + gram.length > best.offset + best.gram.length) best = { offset, gram };
    }
    cover.push(best);
    from = best.offset + 1;
    covered = best.offset + best.gram.length;
  }
  return cover;
}

/** The longest gram at an offset; null where the rest of the phrase is frequent, and an earlier gram must reach it. */
function gramWithPlaces(phrase: string, offset: number, frequent: FrequentGrams): string | null {
  const rest = phrase.length - offset;
  const here = frequentLength(phrase, offset, frequent);
  if (offset > 0 && rest <= here) return null;
  const next = offset + 1 < phrase.length ? frequentLength(phrase, offset + 1, frequent) : 0;
  return phrase.slice(offset, offset + Math.min(rest, Math.max(here, next) + 1));
}

/** Which of the 2^`bits` shards a gram is in (FNV-1a, mixed). */
export function shardOf(gram: string, bits: number): number {
  let hash = hashOfNothing;
  for (let i = 0; i < gram.length; i += 1) hash = hashWith(hash, gram.charCodeAt(i));
  return shardOfHash(hash, bits);
}

/** The same for many grams that begin alike, unit by unit. */
export const hashOfNothing = 0x811c9dc5;

export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function shardOfHash(hash: number, bits: number): number {
  return bits === 0 ? 0 : Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - bits);
}

/**
 * Where the parts of the index lie, below the site's root. A site's reader fetches only what a query needs. Numbers are
 * hexadecimal: with more letters one of them is called `aux`, which is no name for a file.
 */
export const indexPaths = {
  manifest: 'search/manifest.js',
  /** Which articles have a gram. */
  articles: (shard: number) => `search/a/${shard.toString(16)}.js`,
  /** Where in each of them it stands. */
  places: (shard: number) => `search/p/${shard.toString(16)}.js`,
  /** The same for one gram whose places are too many to share a shard. */
  placesOf: (gram: string) =>
    `search/p/g${Array.from(gram, (_, i) => gram.charCodeAt(i).toString(16).padStart(4, '0')).join('')}.js`,
  frequent: 'search/frequent.js',
  /** The text of one article. */
  text: (id: string) => `search/t/${id}.js`,
  /** The ids of `idsPerFile` articles. */
  ids: (chunk: number) => `search/i/${chunk.toString(16)}.js`,
  facet: (facet: string) => `search/facet-${facet}.js`,
  dates: 'search/dates.js',
  names: 'search/names.js',
  traditional: 'search/traditional.js',
  numberDirectory: 'search/numbers.js',
  numbers: (chunk: number) => `search/n/${chunk.toString(16)}.js`,
} as const;

/** What an entry of an articles shard has besides its list of articles. */
export const entryFlags = { ownPlaces: 1, headlines: 2 } as const;

export const idsPerFile = 128;

/** With so few candidates a phrase is checked on their text; so grams in no more articles have no places stored. */
export const textLimit = 12;

/** Places of a gram that take more bytes than this have a file of their own. */
export const placesLimit = 6144;

/** A position within an article: each unit of text begins at a multiple of this, so an edit moves little. */
export const unitShift = 4;
export const unitAlignment = 1 << unitShift;
