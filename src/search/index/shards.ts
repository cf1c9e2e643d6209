import { type ByteWriter, byteWriter, writeList } from '../bytes.ts';
import { entryFlags, indexPaths, placesLimit, shardOf, textLimit, unitShift } from '../grams.ts';
import type { Corpus } from './corpus.ts';
import { type ExtendedGram, extendedGrams, frequencyLimit, leftExtensions } from './extend.ts';
import { articlesOf, headlinesOf, type SingleLists, singleLists } from './places.ts';

/** A part of the index before it is written as a file. */
export interface Part {
  readonly path: string;
  /** Whose grams decide it. */
  readonly shard: number;
  readonly bytes: Uint8Array;
}

/** What decides which grams there are, and where each lies. */
export interface GramPlan {
  /** There are 2^bits shards. */
  readonly bits: number;
  /** A gram that occurs more often is frequent. */
  readonly limit: number;
  /** Sorted. */
  readonly frequent: readonly string[];
  /** For every place in the text, how long the longest frequent gram is that begins there; 0 for none. */
  readonly lengths: Uint8Array;
}

export interface GramShards extends GramPlan {
  readonly parts: readonly Part[];
}

/** Bytes an articles shard should have; places take about twice that. */
const shardTarget = 12_288;

export function shardBits(corpus: Pick<Corpus, 'text'>): number {
  return Math.max(0, Math.ceil(Math.log2((corpus.text.length * 0.8) / shardTarget)));
}

/**
 * The postings: for each gram the articles that have it, in one set of shards, and its places in them, in another.
 * A shard's entry is: the gram's length, its code units, the content's length, the content. Linear in the corpus.
 */
export function buildGramShards(corpus: Corpus, limit = frequencyLimit(corpus)): GramShards {
  const bits = shardBits(corpus);
  const writer = gramWriter(corpus, bits);
  for (const [code, lists] of singleLists(corpus)) writer.single(code, lists);
  const frequent = { grams: new Set<string>(), lengths: new Uint8Array(corpus.text.length) };
  for (const gram of extendedGrams(corpus, limit, frequent)) writer.add(gram);
  for (const gram of leftExtensions(corpus, frequent)) writer.add({ ...gram, frequent: false });
  return {
    ...{ bits, limit },
    frequent: [...frequent.grams].sort(),
    lengths: frequent.lengths,
    parts: writer.parts(() => true),
  };
}

/** Writes grams into their shards, each in the order it is given its grams. */
export interface GramWriter {
  single(code: number, lists: SingleLists): void;
  add(gram: ExtendedGram): void;
  /** The shards that are wanted, and the files of grams that have one of their own. */
  parts(wanted: (shard: number) => boolean): Part[];
}

export function gramWriter(corpus: Corpus, bits: number): GramWriter {
  const total = corpus.starts.length - 1;
  const articles = shardWriters(bits);
  const places = shardWriters(bits);
  const own: Part[] = [];
  const entry = byteWriter();
  const addPlaces = (gram: string, here: Uint32Array): boolean => {
    writePlaces(entry, corpus, here);
    const isOwn = entry.length > placesLimit;
    if (isOwn) own.push({ path: indexPaths.placesOf(gram), shard: shardOf(gram, bits), bytes: entry.done() });
    else places.add(gram, entry);
    entry.clear();
    return isOwn;
  };
  return {
    single(code, lists) {
      writeArticles(entry, lists.articles, total, 0, lists.headlines);
      articles.add(String.fromCharCode(code), entry);
    },
    add({ gram, places: here, frequent }) {
      const list = articlesOf(corpus, here);
      const isOwn = !frequent && list.length > textLimit && addPlaces(gram, here);
      writeArticles(entry, list, total, isOwn ? entryFlags.ownPlaces : 0, headlinesOf(corpus, here));
      articles.add(gram, entry);
    },
    parts: (wanted) => [
      ...articles.parts(indexPaths.articles, wanted),
      ...places.parts(indexPaths.places, wanted),
      ...own,
    ],
  };
}

interface ShardWriters {
  /** Adds an entry, which it leaves empty. */
  add(gram: string, entry: ByteWriter): void;
  parts(path: (shard: number) => string, wanted: (shard: number) => boolean): Part[];
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
    parts: (path, wanted) =>
      shards.flatMap((shard, number) =>
        wanted(number) ? [{ path: path(number), shard: number, bytes: shard.view() }] : [],
      ),
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
