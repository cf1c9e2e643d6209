import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { corpusOf } from './corpus.ts';
import type { IndexedText } from './patch.ts';

/** One file of an index, and what stands for its content. */
const KeptFileSchema = z.strictObject({
  path: z.string(),
  version: z.string(),
  /** The shard whose grams decide it; null where it is made of facts. */
  shard: z.int().nullable(),
});
export type KeptFile = z.infer<typeof KeptFileSchema>;

/** By its number; `hash` stands for all that the index has of it, `facts` for what that is besides its text. */
const KeptArticleSchema = z.tuple([
  z.string().describe('id'),
  z.string().describe('hash'),
  z.string().describe('facts'),
]);

const HeadSchema = z.strictObject({
  key: z.string(),
  articles: z.array(KeptArticleSchema),
  files: z.array(KeptFileSchema),
  bits: z.int(),
  limit: z.number(),
  frequent: z.array(z.string()).readonly(),
  /** Code units of the text. */
  length: z.int(),
});

/** What is kept of an index, so that the next one need not be made anew. */
export interface KeptIndex extends Pick<z.infer<typeof HeadSchema>, 'articles' | 'files'> {
  readonly text: IndexedText;
}

/** Where an index is kept from build to build. */
export interface IndexStore {
  /** Null where none is kept that was made under the same key. */
  read(): KeptIndex | null;
  /**
   * What cannot be kept costs the next build time and nothing else.
   * @param made those of its files that were made anew
   */
  write(index: KeptIndex, made: readonly VersionedFile[]): void;
  /** The content of a file of an earlier index, where that is at hand in this version. */
  contentOf(path: string, version: string): string | null;
}

/** A file whose content is made when it is asked for, and what stands for that content. */
export interface VersionedFile extends KeptFile {
  readonly content: string;
}

const FIRST = 'yuankan-index-1 ';
/** `yuankan-index-1 0000000012345\n`: the bytes of the head, which follows; then the arrays. */
const FIRST_LENGTH = FIRST.length + 14;

/**
 * In one file, for this machine only: its numbers are as the processor has them.
 * @param contentOf reads files of the index that was published
 */
export function indexStore(
  file: string,
  key: string,
  contentOf: IndexStore['contentOf'] = () => null,
): IndexStore {
  return {
    contentOf,
    read() {
      try {
        return withFile(file, 'r', (descriptor) => readIndex(descriptor, key));
      } catch {
        return null;
      }
    },
    write(index) {
      const draft = `${file}.${process.pid}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        withFile(draft, 'w', (descriptor) => writeIndex(descriptor, key, index));
        renameSync(draft, file);
      } catch {
        forget(draft);
        forget(file);
      }
    },
  };
}

/** Keeps what is written in memory, and all files that were made; the first index is read from elsewhere. */
export function storeInMemory(first: Pick<IndexStore, 'read' | 'contentOf'>): IndexStore {
  let kept: KeptIndex | null = null;
  const files = new Map<string, VersionedFile>();
  return {
    read: () => kept ?? first.read(),
    write(index, made) {
      kept = index;
      for (const file of made) files.set(file.path, file);
    },
    contentOf(path, version) {
      const own = files.get(path);
      return own?.version === version ? own.content : first.contentOf(path, version);
    },
  };
}

function forget(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Then it stays: under its key it is still true.
  }
}

function withFile<T>(file: string, flags: 'r' | 'w', use: (descriptor: number) => T): T {
  const descriptor = openSync(file, flags);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readIndex(descriptor: number, key: string): KeptIndex | null {
  const first = readInto(descriptor, Buffer.alloc(FIRST_LENGTH)).toString('latin1');
  const size = /^(\d{13})\n$/.exec(first.slice(FIRST.length))?.[1];
  if (!first.startsWith(FIRST) || size === undefined || Number(size) > fstatSync(descriptor).size)
    return null;
  const head = HeadSchema.parse(
    JSON.parse(readInto(descriptor, Buffer.alloc(Number(size))).toString('utf8')),
  );
  if (head.key !== key) return null;
  const { articles, files, bits, limit, frequent, length } = head;
  const expected = FIRST_LENGTH + Number(size) + length * 3 + (articles.length * 3 + 1) * 4;
  if (fstatSync(descriptor).size !== expected) return null;
  const text = readInto(descriptor, new Uint16Array(length));
  const starts = readInto(descriptor, new Uint32Array(articles.length + 1));
  const headlines = readInto(descriptor, new Uint32Array(articles.length * 2));
  const lengths = readInto(descriptor, new Uint8Array(length));
  const corpus = corpusOf(text, starts, headlines);
  return { articles, files, text: { corpus, plan: { bits, limit, frequent, lengths } } };
}

function writeIndex(descriptor: number, key: string, { articles, files, text }: KeptIndex): void {
  const { corpus, plan } = text;
  const { lengths, ...grams } = plan;
  const head: z.infer<typeof HeadSchema> = { key, articles, files, ...grams, length: corpus.text.length };
  const bytes = Buffer.from(JSON.stringify(head));
  writeAll(descriptor, Buffer.from(`${FIRST}${String(bytes.length).padStart(13, '0')}\n`));
  for (const array of [bytes, corpus.text, corpus.starts, corpus.headlines, lengths]) {
    writeAll(descriptor, array);
  }
}

function readInto<A extends NodeJS.ArrayBufferView>(descriptor: number, array: A): A {
  for (let done = 0; done < array.byteLength; ) {
    const read = readSync(descriptor, bytesOf(array), done, array.byteLength - done, null);
    if (read === 0) throw new Error('the index that was kept ends early');
    done += read;
  }
  return array;
}

function writeAll(descriptor: number, array: NodeJS.ArrayBufferView): void {
  for (let done = 0; done < array.byteLength; ) done += writeSync(descriptor, bytesOf(array), done);
}

function bytesOf({ buffer, byteOffset, byteLength }: NodeJS.ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
