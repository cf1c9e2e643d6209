/**
 * What each file of a site points at, packed: rising numbers as the gaps between them, one byte for most. A hundred
 * thousand articles have a hundred million links and places, which must not be objects.
 */
import { type ByteReader, type ByteWriter, byteReader, byteWriter } from '../search/bytes.ts';

/** What one file points at and what in it can be pointed at, as numbers of words. */
export interface FileLinks {
  /** Names of places on the page, rising. */
  readonly places: readonly number[];
  readonly targets: readonly LinkTarget[];
  /** Relative addresses that lead out of the site, as written. */
  readonly outside: readonly number[];
}

/** A file that is pointed at, and the places on it that are meant, both rising; no places: the file as a whole. */
export interface LinkTarget {
  readonly file: number;
  readonly places: readonly number[];
}

export interface LinkLists {
  /** How many bytes there are. */
  readonly length: number;
  /** Adds a file's list and tells the offset at which it begins. */
  add(links: FileLinks): number;
  /** The list that begins at an offset. */
  at(offset: number): FileLinks;
  /** A copy of all of them. */
  done(): Uint8Array;
}

/** Goes on behind the lists of `before`, whose offsets stay. Most files have no links, and share the first list. */
export function linkLists(before: Uint8Array = new Uint8Array(0)): LinkLists {
  const writer = byteWriter(before.length + 65_536);
  writer.bytes(before);
  if (writer.length === 0) writeFile(writer, NO_LINKS);
  return {
    get length() {
      return writer.length;
    },
    add(links) {
      if (links.places.length + links.targets.length + links.outside.length === 0) return 0;
      const start = writer.length;
      writeFile(writer, links);
      return start;
    },
    at: (offset) => readLinksAt(writer.view(), offset),
    done: () => writer.done(),
  };
}

export const NO_LINKS: FileLinks = { places: [], targets: [], outside: [] };

/** The list that begins at an offset of packed ones. */
export function readLinksAt(lists: Uint8Array, offset: number): FileLinks {
  const reader = byteReader(lists);
  reader.at = offset;
  const places = readRising(reader);
  const files = readRising(reader);
  const targets = files.map((file) => ({ file, places: readRising(reader) }));
  return { places, targets, outside: readRising(reader) };
}

function writeFile(writer: ByteWriter, { places, targets, outside }: FileLinks): void {
  writeRising(writer, places);
  writeRising(
    writer,
    targets.map(({ file }) => file),
  );
  for (const target of targets) writeRising(writer, target.places);
  writeRising(writer, outside);
}

function writeRising(writer: ByteWriter, numbers: readonly number[]): void {
  writer.number(numbers.length);
  let before = -1;
  for (const number of numbers) {
    writer.number(number - before - 1);
    before = number;
  }
}

function readRising(reader: ByteReader): number[] {
  const numbers: number[] = [];
  let before = -1;
  for (let left = reader.number(); left > 0; left -= 1) {
    before += reader.number() + 1;
    numbers.push(before);
  }
  return numbers;
}

export function rising(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}
