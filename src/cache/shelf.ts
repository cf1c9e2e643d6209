import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** Where in a shelf the records of one file are: bytes. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/**
 * What lies on a shelf of each file, in this order: the records of its articles, and of each what is asked of many
 * articles at once, so that whole records need not be read for it.
 */
export const PARTS = ['records', 'statistics', 'search'] as const;
export type PartName = (typeof PARTS)[number];

/** What is kept of one file's reading. Its parts stay on the shelf until somebody asks for them. */
export interface Kept {
  readonly path: string;
  /** What the file system said when it was read; empty for nothing certain. */
  readonly signature: string;
  /** Hash of its content. */
  readonly content: string;
  /** JSON that nobody parses before it is needed. */
  readonly summary: string;
  readonly places: Readonly<Record<PartName, Place>>;
}

/** The same, to be put on a shelf: each part as JSON, or where it lies on the shelf that is replaced. */
export interface ToKeep extends Omit<Kept, 'places'> {
  readonly parts: Readonly<Record<PartName, string | Place>>;
}

const PlaceSchema = z.tuple([z.int(), z.int()]);
const HeadSchema = z.tuple([z.string(), z.string(), z.string(), PlaceSchema, PlaceSchema, PlaceSchema]);
const VERSION = 'yuankan-shelf-3';
/** `index 0000000012345\n` */
const END = 20;

/** Which of the 256 shelves a path's reading lies on: spread evenly, so that one edit rewrites little. */
export function shelfOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 2);
}

/** Files by their shelf, each in the order given: a shelf is read and written whole. */
export function shelvesOf<F extends { readonly path: string }>(files: readonly F[]): F[][] {
  const shelves = new Map<string, F[]>();
  for (const file of files) {
    const name = shelfOf(file.path);
    const shelf = shelves.get(name);
    if (shelf === undefined) shelves.set(name, [file]);
    else shelf.push(file);
  }
  return [...shelves.values()];
}

/**
 * Reads what a shelf says of its files, without their parts: a first line with its key, for each file a line a part,
 * then the index with two lines a file, and where the index begins. A shelf written under another key, or damaged,
 * is empty: whatever it held is read anew.
 */
export function readShelf(file: string, key: string): Map<string, Kept> {
  const shelf = new Map<string, Kept>();
  let lines: string[];
  try {
    lines = indexLines(file, key);
  } catch {
    return shelf;
  }
  if (lines.at(-1) !== '') return shelf;
  try {
    for (let at = 0; at + 1 < lines.length; at += 2) {
      const [path, signature, content, ...places] = HeadSchema.parse(JSON.parse(lines[at] ?? ''));
      shelf.set(path, {
        ...{ path, signature, content },
        summary: lines[at + 1] ?? '',
        places: eachPart((_, part) => {
          const [offset = 0, length = 0] = places[part] ?? [];
          return { offset, length };
        }),
      });
    }
  } catch {
    shelf.clear();
  }
  return shelf;
}

/** The same of every part, by its name. */
export function eachPart<T>(of: (name: PartName, number: number) => T): Record<PartName, T> {
  return Object.fromEntries(PARTS.map((name, number) => [name, of(name, number)])) as Record<PartName, T>;
}

/** Whether the shelf of a path was written under a key; its content is not looked at. */
export function hasShelf(folder: string, path: string, key: string): boolean {
  const first = `${VERSION} ${key}\n`;
  try {
    return opened(join(folder, shelfOf(path)), (shelf) => readAt(shelf, 0, first.length) === first);
  } catch {
    return false;
  }
}

function indexLines(file: string, key: string): string[] {
  return opened(file, (shelf) => {
    const { size } = fstatSync(shelf);
    const first = `${VERSION} ${key}\n`;
    if (size < first.length + END || readAt(shelf, 0, first.length) !== first) return [];
    const from = Number(/^index (\d{13})\n$/.exec(readAt(shelf, size - END, END))?.[1]);
    if (!(from >= first.length && from <= size - END)) return [];
    return readAt(shelf, from, size - END - from).split('\n');
  });
}

/**
 * A part of one file, as JSON.
 * @throws Error when the shelf is not there any more, or shorter
 */
export function readPart(file: string, { offset, length }: Place): string {
  return opened(file, (shelf) => readAt(shelf, offset, length));
}

function opened<T>(file: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readAt(descriptor: number, offset: number, length: number): string {
  return bytesAt(descriptor, offset, length).toString('utf8');
}

function bytesAt(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let at = 0; at < length; ) {
    const read = readSync(descriptor, bytes, at, length - at, offset + at);
    if (read === 0) throw new Error('a shelf ends before its parts do');
    at += read;
  }
  return bytes;
}

/**
 * Written beside and renamed: a killed build leaves the shelf of before, and two builds never mix.
 * @returns where each file's parts are now, in order
 */
export function writeShelf(file: string, key: string, shelf: readonly ToKeep[]): Kept['places'][] {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  try {
    const places = writeDraft(draft, file, key, shelf);
    renameSync(draft, file);
    return places;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeDraft(draft: string, old: string, key: string, shelf: readonly ToKeep[]): Kept['places'][] {
  const descriptor = openSync(draft, 'w');
  const isLent = shelf.some(({ parts }) => PARTS.some((name) => typeof parts[name] !== 'string'));
  const before = isLent ? openSync(old, 'r') : null;
  let at = 0;
  const write = (content: string | Uint8Array): Place => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const place = { offset: at, length: bytes.length };
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    at += bytes.length;
    return place;
  };
  try {
    write(`${VERSION} ${key}\n`);
    const places = shelf.map(({ parts }) =>
      eachPart((name) => {
        const part = parts[name];
        const place = write(
          typeof part === 'string' ? part : bytesAt(before ?? -1, part.offset, part.length),
        );
        write('\n');
        return place;
      }),
    );
    const index = at;
    const lines = shelf.map(({ path, signature, content, summary }, number) => {
      const lying = PARTS.map((name) => [places[number]?.[name].offset, places[number]?.[name].length]);
      return `${JSON.stringify([path, signature, content, ...lying])}\n${summary}\n`;
    });
    write(`${lines.join('')}index ${String(index).padStart(13, '0')}\n`);
    return places;
  } finally {
    closeSync(descriptor);
    if (before !== null) closeSync(before);
  }
}
