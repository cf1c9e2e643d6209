import { type ByteWriter, byteWriter, writeList } from '../bytes.ts';
import {
  entryFlags,
  gramKey,
  indexPaths,
  keyAt,
  placesLimit,
  shardOf,
  textLimit,
  thirdsFrom,
  thirdsShare,
  unitShift,
} from '../grams.ts';
import { groupBy } from '../group.ts';
import type { Corpus } from './corpus.ts';
import { articlesOf, gramPlaces, singleLists } from './places.ts';

/** A part of the index before it is written as a file. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface GramShards {
  /** There are 2^bits shards. */
  readonly bits: number;
  readonly parts: readonly Part[];
  /** For each phrase that occurs, in the order given, its list of articles. */
  readonly phrases: readonly (readonly [phrase: string, list: Uint8Array])[];
}

/** Bytes an articles shard should have; places take about twice that. */
const shardTarget = 12_288;

/**
 * The postings: for each gram the articles that have it, in one set of shards, and its places in them, in another.
 * Shard entries are: key's distance from the one before, length, content. Linear in the corpus.
 */
export function buildGramShards(corpus: Corpus, phrases: readonly string[] = []): GramShards {
  const total = corpus.starts.length - 1;
  const bits = Math.max(0, Math.ceil(Math.log2((corpus.text.length * 0.8) / shardTarget)));
  const articles = shardWriters(bits);
  const places = shardWriters(bits);
  const own: Part[] = [];
  const inHeadlines = headlineLists(corpus);
  const entry = byteWriter();
  const phrasesByStart = groupBy(phrases, (phrase) => keyAt(phrase, 0));
  const phraseLists = new Map<string, Uint8Array>();
  for (const [code, list] of [...singleLists(corpus)].sort(([a], [b]) => a - b)) {
    const key = gramKey(code, 0);
    writeArticles(entry, list, total, 0, inHeadlines.get(key));
    articles.add(key, entry);
  }
  for (const gram of gramPlaces(corpus)) {
    const list = articlesOf(corpus, gram.places);
    let flags = 0;
    if (list.length > textLimit) {
      writePlaces(entry, corpus, gram.places);
      if (entry.length > placesLimit) {
        flags |= entryFlags.ownPlaces;
        own.push({ path: indexPaths.placesOf(gram.key), bytes: entry.done() });
        entry.clear();
      } else places.add(gram.key, entry);
    }
    if (total >= thirdsFrom && list.length * thirdsShare > total) {
      flags |= entryFlags.thirds;
      own.push({ path: indexPaths.thirds(gram.key), bytes: thirds(corpus, gram.places, total) });
    }
    writeArticles(entry, list, total, flags, inHeadlines.get(gram.key));
    articles.add(gram.key, entry);
    for (const phrase of phrasesByStart.get(gram.key) ?? []) {
      const having = articlesOf(
        corpus,
        gram.places.filter((place) => standsAt(corpus.text, place, phrase)),
      );
      if (having.length === 0) continue;
      writeList(entry, having, total);
      phraseLists.set(phrase, entry.done());
      entry.clear();
    }
  }
  return {
    bits,
    parts: [...articles.parts(indexPaths.articles), ...places.parts(indexPaths.places), ...own],
    phrases: [...phraseLists].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function standsAt(text: Uint16Array, place: number, phrase: string): boolean {
  for (let i = 2; i < phrase.length; i += 1) {
    if (text[place + i] !== phrase.charCodeAt(i)) return false;
  }
  return true;
}

interface ShardWriters {
  /** Adds an entry; keys must rise within each kind (single, pair). Leaves `entry` empty. */
  add(key: number, entry: ByteWriter): void;
  parts(path: (shard: number) => string): Part[];
}

function shardWriters(bits: number): ShardWriters {
  const shards = Array.from({ length: 2 ** bits }, () => byteWriter(256));
  return {
    add(key, entry) {
      const shard = shards[shardOf(key, bits)];
      shard?.number(key);
      shard?.number(entry.length);
      shard?.bytes(entry.done());
      entry.clear();
    },
    parts: (path) => shards.map((shard, number) => ({ path: path(number), bytes: shard.done() })),
  };
}

function writeArticles(
  entry: ByteWriter,
  list: ArrayLike<number>,
  total: number,
  flags: number,
  headlines: readonly number[] | undefined,
): void {
  entry.number(flags | (headlines === undefined ? 0 : entryFlags.headlines));
  writeList(entry, list, total);
  if (headlines !== undefined) writeList(entry, headlines, total);
}

/** Article after article: each place's distance from the one before, doubled, plus one at the article's last. */
function writePlaces(entry: ByteWriter, corpus: Corpus, places: Uint32Array): void {
  let previous = 0;
  let article = -1;
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    const here = corpus.articleAt[place >>> unitShift] ?? 0;
    if (here !== article) previous = corpus.starts[here] ?? 0;
    article = here;
    const next = i + 1 < places.length ? corpus.articleAt[(places[i + 1] ?? 0) >>> unitShift] : -1;
    entry.number((place - previous) * 2 + (next === here ? 0 : 1));
    previous = place;
  }
}

/** By rising third code unit: code unit's distance, then the articles that have the three in a row. */
function thirds(corpus: Corpus, places: Uint32Array, total: number): Uint8Array {
  const lists = new Map<number, number[]>();
  for (const place of places) {
    const third = corpus.text[place + 2] ?? 0;
    if (third === 0) continue;
    const article = corpus.articleAt[place >>> unitShift] ?? 0;
    const list = lists.get(third);
    if (list === undefined) lists.set(third, [article]);
    else if (list.at(-1) !== article) list.push(article);
  }
  const writer = byteWriter();
  let previous = 0;
  for (const [third, list] of [...lists].sort(([a], [b]) => a - b)) {
    writer.number(third - previous);
    writeList(writer, list, total);
    previous = third;
  }
  return writer.done();
}

/** For every gram of a headline, single or pair, the articles whose headline has it: they are shown first. */
function headlineLists(corpus: Corpus): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  const add = (key: number, article: number): void => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [article]);
    else if (list.at(-1) !== article) list.push(article);
  };
  for (let article = 0; article + 1 < corpus.starts.length; article += 1) {
    const end = corpus.headlines[article * 2 + 1] ?? 0;
    for (let i = corpus.headlines[article * 2] ?? 0; i < end; i += 1) {
      const code = corpus.text[i] ?? 0;
      if (code === 0) break;
      add(gramKey(code, 0), article);
      const second = corpus.text[i + 1] ?? 0;
      if (second !== 0) add(gramKey(code, second), article);
    }
  }
  return lists;
}
