import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type FileReading, type FileSummary, plain } from '../read-article.ts';
import type { ArticleRecord } from '../record/schema.ts';
import {
  type Kept,
  type Place,
  readRecords,
  readShelf,
  shelfOf,
  shelvesOf,
  type ToKeep,
  writeShelf,
} from './shelf.ts';
import { contentKeyOf, signatureOf } from './signature.ts';

/** A file of content, and what lies beside it that changes what it says. */
export interface CachedFile {
  readonly path: string;
  readonly companions: readonly string[];
}

/** What many files say: all their summaries, and the records of any one. */
export interface Readings {
  /** In the order of the files. */
  readonly summaries: readonly FileSummary[];
  /** The records of one file, by its number. Those of the file that was asked for last are at hand. */
  records(file: number): readonly ArticleRecord[];
}

export interface ReadingCache {
  /**
   * What each file says: kept readings where a file and all that decides its reading are the same as before, and
   * `read` for the others. The records of one shelf are in memory at a time.
   */
  all<F extends CachedFile>(files: readonly F[], read: (file: F) => FileReading, step: () => void): Readings;
}

/** Only that it is one at all: it was written by the same code that reads it, or its key would be another. */
const SummarySchema = z.custom<FileSummary>(
  (value) => typeof value === 'object' && value !== null && 'cards' in value,
);
const RecordsSchema = z.custom<ArticleRecord[]>((value) => Array.isArray(value));

/** Where a project keeps them, below its root. */
export const READINGS = '.yuankan/cache/readings';

/** Keeps readings below `folder` under `key`, which stands for the program and everything it knows. */
export function readingCache(folder: string, content: string, key: string, now: number): ReadingCache {
  return {
    all(files, read, step) {
      const summaries: FileSummary[] = [];
      const places: (Place | null)[] = [];
      for (const own of shelvesOf(files.map(({ path }, index) => ({ path, index })))) {
        const shelf = join(folder, shelfOf(own[0]?.path ?? ''));
        const old = readShelf(shelf, key);
        const recalled = own.flatMap(({ index }) => {
          const file = files[index];
          if (file === undefined) return [];
          const found = recall(content, file, old.get(file.path), now, read);
          summaries[index] = found.summary;
          step();
          return [{ index, ...found }];
        });
        const same = old.size === own.length && recalled.every((found) => found.same);
        const kept = recalled.map(({ kept }) => kept);
        const lying = same ? kept.map(placeOf) : keep(shelf, key, kept);
        for (const [number, { index }] of recalled.entries()) places[index] = lying[number] ?? null;
      }
      return {
        summaries,
        records: lastAtHand((index) => {
          const file = files[index];
          if (file === undefined) return [];
          const place = places[index];
          const onShelf = place ? recordsAt(join(folder, shelfOf(file.path)), place, summaries[index]) : null;
          if (onShelf !== null) return onShelf;
          // Damaged, or changed by somebody meanwhile: thrown away, and read again.
          rmSync(join(folder, shelfOf(file.path)), { force: true });
          return plain(read(file).records);
        }),
      };
    },
  };
}

function placeOf({ records }: ToKeep): Place | null {
  return typeof records === 'string' ? null : records;
}

function lastAtHand(load: (file: number) => readonly ArticleRecord[]): Readings['records'] {
  let last: { readonly file: number; readonly records: readonly ArticleRecord[] } | null = null;
  return (file) => {
    if (last?.file !== file) last = { file, records: load(file) };
    return last.records;
  };
}

/** Null when they are not there as they were written. */
function recordsAt(
  shelf: string,
  place: Place,
  summary: FileSummary | undefined,
): readonly ArticleRecord[] | null {
  try {
    const records = RecordsSchema.parse(JSON.parse(readRecords(shelf, place)));
    const cards = summary?.cards ?? [];
    // Another build may have put other records in their place meanwhile.
    const isSame = records.length === cards.length && records.every(({ id }, at) => id === cards[at]?.id);
    return isSame ? records : null;
  } catch {
    return null;
  }
}

interface Recalled {
  readonly kept: ToKeep;
  readonly summary: FileSummary;
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
  const summary = old !== undefined && hash !== '' && hash === old.content ? parse(old.summary) : null;
  if (old !== undefined && summary !== null) {
    const { place: records, ...rest } = old;
    return { kept: { ...rest, signature, records }, summary, same: signature === old.signature };
  }
  const fresh = read(file);
  const kept = {
    ...{ path: file.path, signature, content: hash },
    summary: JSON.stringify(fresh.summary),
    records: JSON.stringify(fresh.records),
  };
  // Back from its text, so that it is the same whether it was made now or kept from before.
  return { kept, summary: parse(kept.summary) ?? fresh.summary, same: false };
}

function parse(text: string): FileSummary | null {
  try {
    return SummarySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A cache that cannot be written costs time and nothing else. */
function keep(file: string, key: string, shelf: readonly ToKeep[]): readonly (Place | null)[] {
  try {
    return writeShelf(file, key, shelf);
  } catch {
    rmSync(file, { force: true });
    return [];
  }
}

/** Keeps nothing on disk: every file is read, and all that they say is in memory. */
export const noCache: ReadingCache = {
  all(files, read, step) {
    const readings = files.map((file) => {
      step();
      return plain(read(file));
    });
    return {
      summaries: readings.map(({ summary }) => summary),
      records: (file) => readings[file]?.records ?? [],
    };
  },
};
