import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileReading } from '../read-article.ts';
import { type Kept, readShelf, shelfOf, writeShelf } from './shelf.ts';
import { contentKeyOf, signatureOf } from './signature.ts';

/** A file of content, and what lies beside it that changes what it says. */
export interface CachedFile {
  readonly path: string;
  readonly companions: readonly string[];
}

export interface ReadingCache {
  /**
   * What each file says, in the order of `files`: kept readings where a file and all that decides its reading are
   * the same as before, and `read` for the others. One shelf is in memory at a time.
   */
  all<F extends CachedFile>(
    files: readonly F[],
    read: (file: F) => FileReading,
    step: () => void,
  ): FileReading[];
}

/** Only that it is a reading at all: it was written by the same code that reads it, or its key would be another. */
const ReadingSchema = z.custom<FileReading>(
  (value) => typeof value === 'object' && value !== null && 'records' in value,
);

/** Where a project keeps them, below its root. */
export const READINGS = '.yuankan/cache/readings';

/** Keeps readings below `folder` under `key`, which stands for the program and everything it knows. */
export function readingCache(folder: string, content: string, key: string, now: number): ReadingCache {
  return {
    all(files, read, step) {
      const readings: FileReading[] = [];
      for (const [name, own] of shelves(files)) {
        const file = join(folder, name);
        const old = readShelf(file, key);
        const shelf: Kept[] = [];
        let changed = old.size !== own.length;
        for (const index of own) {
          const source = files[index];
          if (source === undefined) continue;
          const { kept, reading, same } = recall(content, source, old.get(source.path), now, read);
          readings[index] = reading;
          shelf.push(kept);
          changed ||= !same;
          step();
        }
        if (changed) keep(file, key, shelf);
      }
      return readings;
    },
  };
}

function shelves(files: readonly CachedFile[]): [string, number[]][] {
  const shelves = new Map<string, number[]>();
  files.forEach(({ path }, index) => {
    const name = shelfOf(path);
    const shelf = shelves.get(name);
    if (shelf === undefined) shelves.set(name, [index]);
    else shelf.push(index);
  });
  return [...shelves];
}

interface Recalled {
  readonly kept: Kept;
  readonly reading: FileReading;
  /** Whether the shelf already says just this. */
  readonly same: boolean;
}

function recall<F extends CachedFile>(
  content: string,
  file: F,
  old: Kept | undefined,
  now: number,
  read: (file: F) => FileReading,
): Recalled {
  const paths = [file.path, ...file.companions];
  // Before the content is read: a change in between shows as another signature next time.
  const signature = signatureOf(content, paths, now);
  const certain = old !== undefined && signature !== '' && signature === old.signature;
  const hash = certain ? old.content : contentKeyOf(content, paths);
  const reading = old !== undefined && hash !== '' && hash === old.content ? parse(old.reading) : null;
  if (old !== undefined && reading !== null) {
    return { kept: { ...old, signature }, reading, same: signature === old.signature };
  }
  const fresh = read(file);
  const kept = { path: file.path, signature, content: hash, reading: JSON.stringify(fresh) };
  return { kept, reading: fresh, same: false };
}

function parse(text: string): FileReading | null {
  try {
    return ReadingSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A cache that cannot be written costs time and nothing else. */
function keep(file: string, key: string, shelf: readonly Kept[]): void {
  try {
    writeShelf(file, key, shelf);
  } catch {
    rmSync(file, { force: true });
  }
}

/** Keeps nothing: every file is read. */
export const noCache: ReadingCache = {
  all: (files, read, step) =>
    files.map((file) => {
      step();
      return read(file);
    }),
};
