import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../write-whole.ts';

/** What is kept of one file's reading; the reading itself is JSON that nobody parses before it is needed. */
export interface Kept {
  readonly path: string;
  /** What the file system said when it was read; empty for nothing certain. */
  readonly signature: string;
  /** Hash of its content. */
  readonly content: string;
  readonly reading: string;
}

const HeadSchema = z.tuple([z.string(), z.string(), z.string()]);
const VERSION = 'yuankan-shelf-1';

/** Which of the 256 shelves a path's reading lies on: spread evenly, so that one edit rewrites little. */
export function shelfOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 2);
}

/**
 * Reads a shelf: a first line with its key, then two lines a file. A shelf written under another key, or damaged,
 * is empty: whatever it held is read anew.
 */
export function readShelf(file: string, key: string): Map<string, Kept> {
  const shelf = new Map<string, Kept>();
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return shelf;
  }
  if (lines[0] !== `${VERSION} ${key}` || lines.at(-1) !== '') return shelf;
  try {
    for (let at = 1; at + 1 < lines.length; at += 2) {
      const [path, signature, content] = HeadSchema.parse(JSON.parse(lines[at] ?? ''));
      shelf.set(path, { path, signature, content, reading: lines[at + 1] ?? '' });
    }
  } catch {
    shelf.clear();
  }
  return shelf;
}

/** Written beside and renamed: a killed build leaves the shelf of before, and two builds never mix. */
export function writeShelf(file: string, key: string, shelf: Iterable<Kept>): void {
  const lines = [`${VERSION} ${key}`];
  for (const { path, signature, content, reading } of shelf) {
    lines.push(JSON.stringify([path, signature, content]), reading);
  }
  writeWhole(file, `${lines.join('\n')}\n`);
}
