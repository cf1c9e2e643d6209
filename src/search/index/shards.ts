import { type ByteWriter, byteWriter, writeList } from '../bytes.ts';
import { entryFlags, indexPaths, placesLimit, shardOf, textLimit, unitShift } from '../grams.ts';
import type { Corpus } from './corpus.ts';
import { extendedGrams, frequencyLimit, leftExtensions } from './extend.ts';
import { articlesOf, headlinesOf, singleLists } from './places.ts';

/** A part of the index before it is written as a file. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface GramShards {
  /** There are 2^bits shards. */
  readonly bits: number;
  readonly parts: readonly Part[];
  /** Sorted. */
  readonly frequent: readonly string[];
}

/** Bytes an articles shard should have; places take about twice that. */
const shardTarget = 12_288;

/**
 * The postings: for each gram the articles that have it, in one set of shards, and its places in them, in another.
 * A shard's entry is: the gram's length, its code units, the content's length, the content. Linear in the corpus.
 */
export function buildGramShards(corpus: Corpus, limit = frequencyLimit(corpus)): GramShards {
  const total = corpus.starts.length - 1;
  const bits = Math.max(0, Math.ceil(Math.log2((corpus.text.length * 0.8) / shardTarget)));
  const articles = shardWriters(bits);
  const places = shardWriters(bits);
  const own: Part[] = [];
  const entry = byteWriter();
  const addPlaces = (gram: string, here: Uint32Array): boolean => {
    writePlaces(entry, corpus, here);
    const isOwn = entry.length > placesLimit;
    if (isOwn) own.push({ path: indexPaths.placesOf(gram), bytes: entry.done() });
    else places.add(gram, entry);
    entry.clear();
    return isOwn;
  };
  const add = (gram: string, here: Uint32Array, isFrequent: boolean): void => {
    const list = articlesOf(corpus, here);
    const isOwn = !isFrequent && list.length > textLimit && addPlaces(gram, here);
    writeArticles(entry, list, total, isOwn ? entryFlags.ownPlaces : 0, headlinesOf(corpus, here));
    articles.add(gram, entry);
  };
  for (const [code, lists] of [...singleLists(corpus)].sort(([a], [b]) => a - b)) {
    writeArticles(entry, lists.articles, total, 0, lists.headlines);
    articles.add(String.fromCharCode(code), entry);
  }
  const frequent = { grams: new Set<string>(), lengths: new Uint8Array(corpus.text.length) };
  for (const gram of extendedGrams(corpus, limit, frequent)) add(gram.gram, gram.places, gram.frequent);
  for (const gram of leftExtensions(corpus, frequent)) add(gram.gram, gram.places, false);
  return {
    bits,
    parts: [...articles.parts(indexPaths.articles), ...places.parts(indexPaths.places), ...own],
    frequent: [...frequent.grams].sort(),
  };
}

interface ShardWriters {
  /** Adds an entry, which it leaves empty. */
  add(gram: string, entry: ByteWriter): void;
  parts(path: (shard: number) => string): Part[];
}

function shardWriters(bits: number): ShardWriters {
  const shards = Array.from({ length: 2 ** bits }, () => byteWriter(256));
  return {
    add(gram, entry) {
      const shard = shards[shardOf(gram, bits)];
      shard?.number(gram.length);
      for (let i = 0; i < gram.length; i += 1) shard?.number(gram.charCodeAt(i));
      shard?.number(entry.length);
      shard?.bytes(entry.view());
      entry.clear();
    },
    parts: (path) => shards.map((shard, number) => ({ path: path(number), bytes: shard.view() })),
  };
}

function writeArticles(
  entry: ByteWriter,
  list: ArrayLike<number>,
  total: number,
  flags: number,
  headlines: readonly number[],
): void {
  entry.number(flags | (headlines.length === 0 ? 0 : entryFlags.headlines));
  writeList(entry, list, total);
  if (headlines.length > 0) writeList(entry, headlines, total);
}

/** Article after article: each place's distance from the one before, doubled, plus one at the article's last. */
function writePlaces(entry: ByteWriter, corpus: Corpus, places: Uint32Array): void {
  const articleOf = (index: number): number =>
    index < places.length ? (corpus.articleAt[(places[index] ?? 0) >>> unitShift] ?? 0) : -1;
  let here = articleOf(0);
  let previous = corpus.starts[here] ?? 0;
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    const next = articleOf(i + 1);
    entry.number((place - previous) * 2 + (next === here ? 0 : 1));
    previous = next === here ? place : (corpus.starts[next] ?? 0);
    here = next;
  }
}
