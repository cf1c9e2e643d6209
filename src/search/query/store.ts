import { byteReader, fromBase64, readList } from '../bytes.ts';
import type {
  ArticleText,
  FacetFile,
  FacetId,
  Manifest,
  NamesFile,
  NumberChunk,
  NumberDirectory,
} from '../format.ts';
import { entryFlags, type FrequentGrams, idsPerFile, indexPaths, shardOf } from '../grams.ts';

/** Fetches one file of the index by its path; undefined where the site has none. */
export type Load = (path: string) => Promise<unknown>;

/** What the index says of one gram. */
export interface GramEntry {
  readonly gram: string;
  readonly articles: Uint32Array;
  /** Articles whose headline has the gram. */
  readonly headlines: Uint32Array;
  readonly ownPlaces: boolean;
}

/** The index, as a query reads it. What was fetched once is kept. */
export interface Store {
  readonly manifest: Manifest;
  gram(gram: string): Promise<GramEntry | null>;
  frequent(): Promise<FrequentGrams>;
  /** The gram's places, article after article as `writePlaces` wrote them; null where none are kept. */
  places(entry: GramEntry): Promise<Uint8Array | null>;
  idOf(article: number): Promise<string>;
  text(article: number): Promise<ArticleText>;
  facet(id: FacetId): Promise<Facet>;
  /** Each date with its first article's number, rising. */
  dates(): Promise<readonly (readonly [string, number])[]>;
  names(): Promise<NamesFile>;
  traditional(): Promise<string>;
  numberDirectory(): Promise<NumberDirectory>;
  numbers(chunk: number): Promise<NumberChunk>;
}

export interface Facet {
  readonly values: readonly { readonly id: string; readonly label: string; readonly articles: Uint32Array }[];
}

/** Opens the index. Types are taken on trust: every file was written by the same version's builder. */
export async function openStore(load: Load): Promise<Store> {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, read: (content: unknown) => T): Promise<T> => {
    let promise = kept.get(path);
    if (promise === undefined) {
      promise = load(path).then(read);
      kept.set(path, promise);
      promise.catch(() => kept.delete(path));
    }
    return promise as Promise<T>;
  };
  const manifest = await once(indexPaths.manifest, (content) => content as Manifest);
  const { total, bits } = manifest;
  const shard = (path: string) => once(path, readShard);
  const idOf = async (article: number): Promise<string> => {
    const ids = await once(
      indexPaths.ids(Math.floor(article / idsPerFile)),
      (content) => content as string[],
    );
    return ids[article % idsPerFile] ?? '';
  };
  return {
    manifest,
    async gram(gram) {
      const entry = (await shard(indexPaths.articles(shardOf(gram, bits)))).get(gram);
      return entry === undefined ? null : readEntry(gram, entry, total);
    },
    async places({ gram, ownPlaces }) {
      if (ownPlaces) return once(indexPaths.placesOf(gram), toBytes);
      return (await shard(indexPaths.places(shardOf(gram, bits)))).get(gram) ?? null;
    },
    frequent: () => once(indexPaths.frequent, (content) => new Set(content as string[])),
    idOf,
    text: async (article) => once(indexPaths.text(await idOf(article)), (content) => content as ArticleText),
    facet: (id) => once(indexPaths.facet(id), (content) => readFacet(content as FacetFile, total)),
    dates: () => once(indexPaths.dates, (content) => content as [string, number][]),
    names: () => once(indexPaths.names, (content) => content as NamesFile),
    traditional: () => once(indexPaths.traditional, (content) => content as string),
    numberDirectory: () => once(indexPaths.numberDirectory, (content) => content as NumberDirectory),
    numbers: (chunk) => once(indexPaths.numbers(chunk), (content) => content as NumberChunk),
  };
}

function toBytes(content: unknown): Uint8Array {
  return fromBase64(typeof content === 'string' ? content : '');
}

/** The entries of a shard by gram, unread. */
function readShard(content: unknown): Map<string, Uint8Array> {
  const reader = byteReader(toBytes(content));
  const entries = new Map<string, Uint8Array>();
  while (reader.at < reader.length) {
    let gram = '';
    for (let length = reader.number(); length > 0; length -= 1) gram += String.fromCharCode(reader.number());
    entries.set(gram, reader.take(reader.number()));
  }
  return entries;
}

function readEntry(gram: string, bytes: Uint8Array, total: number): GramEntry {
  const reader = byteReader(bytes);
  const flags = reader.number();
  const articles = readList(reader, total);
  const headlines = (flags & entryFlags.headlines) === 0 ? new Uint32Array() : readList(reader, total);
  return { gram, articles, headlines, ownPlaces: (flags & entryFlags.ownPlaces) !== 0 };
}

function readFacet({ values, lists }: FacetFile, total: number): Facet {
  const reader = byteReader(fromBase64(lists));
  return { values: values.map(([id, label]) => ({ id, label, articles: readList(reader, total) })) };
}
