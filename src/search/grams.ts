/**
 * A gram is one or two folded UTF-16 code units that stand beside each other in an article. Its key is a number
 * (first × 65536 + second, the second 0 for a single one), its shard a hash of the key.
 */
export function gramKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

export function keyAt(text: string, at: number): number {
  return gramKey(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** Which of the 2^`bits` shards (0 to 20 bits) a gram is in; even over neighbouring Han. */
export function shardOf(key: number, bits: number): number {
  if (bits === 0) return 0;
  const mixed = Math.imul(key, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> (32 - bits);
}

/** How many shards of whole phrases there are. */
export function phraseShards(bits: number): number {
  return 2 ** Math.max(0, bits - 4);
}

/** Which of them a folded phrase is in. */
export function phraseShard(phrase: string, bits: number): number {
  let hash = 0;
  for (let i = 0; i < phrase.length; i += 1) hash = Math.imul(hash ^ phrase.charCodeAt(i), 0x01000193);
  return shardOf(hash >>> 0, Math.max(0, bits - 4));
}

/** Where the parts of the index lie, below the site's root. A site's reader fetches only what a query needs. */
export const indexPaths = {
  manifest: 'search/manifest.js',
  /** Which articles have a gram. */
  articles: (shard: number) => `search/a/${shard.toString(36)}.js`,
  /** Where in each of them it stands. */
  places: (shard: number) => `search/p/${shard.toString(36)}.js`,
  /** The same for one gram that is too frequent to share a shard. */
  placesOf: (key: number) => `search/p/g${key.toString(36)}.js`,
  /** Which articles have a frequent gram followed by which third code unit. */
  thirds: (key: number) => `search/a/g${key.toString(36)}.js`,
  /** Which articles have the phrases that readers type most. */
  phrases: (shard: number) => `search/w/${shard.toString(36)}.js`,
  /** The text of one article. */
  text: (id: string) => `search/t/${id}.js`,
  /** The ids of `idsPerFile` articles. */
  ids: (chunk: number) => `search/i/${chunk.toString(36)}.js`,
  facet: (facet: string) => `search/facet-${facet}.js`,
  dates: 'search/dates.js',
  names: 'search/names.js',
  traditional: 'search/traditional.js',
  numberDirectory: 'search/numbers.js',
  numbers: (chunk: number) => `search/n/${chunk.toString(36)}.js`,
} as const;

/** What an entry of an articles shard has besides its list of articles. */
export const entryFlags = { ownPlaces: 1, headlines: 2, thirds: 4 } as const;

export const idsPerFile = 128;

/** With so few candidates a phrase is checked on their text; so grams in no more articles have no places stored. */
export const textLimit = 12;

/** A gram in more than one article of this many also has its third code units listed. */
export const thirdsShare = 4;
export const thirdsFrom = 64;

/** Phrases from this length may be kept whole; shorter ones are exact by grams and their thirds. */
export const shortestPhrase = 4;

/** Places of a gram that take more bytes than this have a file of their own. */
export const placesLimit = 6144;

/** A position within an article: each unit of text begins at a multiple of this, so an edit moves little. */
export const unitShift = 4;
export const unitAlignment = 1 << unitShift;
