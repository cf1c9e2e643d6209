import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { lastAtHand } from '../last-at-hand.ts';
import { type FileReading, type FileSummary, plain } from '../read-article.ts';
import { type NumberedStatistic, statisticsOfParks } from '../record/card.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { type SearchEntry, searchEntryOf } from '../search/index/entry.ts';
import {
  eachPart,
  type Kept,
  type PartName,
  type Place,
  readPart,
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

/** What a part has of each article. */
interface Parts extends Record<PartName, unknown> {
  readonly records: ArticleRecord;
  readonly statistics: readonly NumberedStatistic[];
  readonly search: SearchEntry;
}

const OF_RECORD: { readonly [Name in PartName]: (record: ArticleRecord) => Parts[Name] } = {
  records: (record) => record,
  statistics: statisticsOfParks,
  search: searchEntryOf,
};

/** One part of a file's articles, by the file's number. That of the file that was asked for last is at hand. */
type PartReader<Name extends PartName> = (file: number) => readonly Parts[Name][];

/** What many files say: all their summaries, and each part of any one. */
export interface Readings {
  /** In the order of the files. */
  readonly summaries: readonly FileSummary[];
  readonly records: PartReader<'records'>;
  /** Those that belong to parks. */
  readonly statistics: PartReader<'statistics'>;
  readonly search: PartReader<'search'>;
}

export interface ReadingCache {
  /**
   * What each file says: kept readings where a file and all that decides its reading are the same as before, and
   * `read` for the others. The parts of one shelf are in memory at a time.
   */
  all<F extends CachedFile>(files: readonly F[], read: (file: F) => FileReading, step: () => void): Readings;
}

/** Only that it is one at all: it was written by the same code that reads it, or its key would be another. */
const SummarySchema = z.custom<FileSummary>(
  (value) => typeof value === 'object' && value !== null && 'cards' in value,
);
const PartSchema = z.array(z.tuple([z.string(), z.unknown()]));

/** Where a project keeps them, below its root. */
export const READINGS = '.yuankan/cache/readings';

/** Keeps readings below `folder` under `key`, which stands for the program and everything it knows. */
export function readingCache(folder: string, content: string, key: string, now: number): ReadingCache {
  return {
    all(files, read, step) {
      const summaries: FileSummary[] = [];
      const places: (Kept['places'] | null)[] = [];
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
        const lying = same ? kept.map(placesOf) : keep(shelf, key, kept);
        for (const [number, { index }] of recalled.entries()) places[index] = lying[number] ?? null;
      }
      return {
        summaries,
        ...readers((name, index) => {
          const file = files[index];
          if (file === undefined) return [];
          const place = places[index]?.[name];
          const shelf = join(folder, shelfOf(file.path));
          const onShelf =
            place === undefined ? null : partAt<Parts[typeof name]>(shelf, place, summaries[index]);
          if (onShelf !== null) return onShelf;
          // Damaged, or changed by somebody meanwhile: thrown away, and read again.
          rmSync(shelf, { force: true });
          return plain(read(file).records).map(OF_RECORD[name]);
        }),
      };
    },
  };
}

function placesOf({ parts }: ToKeep): Kept['places'] | null {
  const { records, statistics, search } = parts;
  if (typeof records === 'string' || typeof statistics === 'string' || typeof search === 'string')
    return null;
  return { records, statistics, search };
}

type LoadPart = <Name extends PartName>(name: Name, file: number) => readonly Parts[Name][];

function readers(load: LoadPart): Omit<Readings, 'summaries'> {
  return {
    records: lastAtHand((file: number) => load('records', file)),
    statistics: lastAtHand((file: number) => load('statistics', file)),
    search: lastAtHand((file: number) => load('search', file)),
  };
}

/** Null when it is not there as it was written. */
function partAt<T>(shelf: string, place: Place, summary: FileSummary | undefined): readonly T[] | null {
  try {
    const articles = PartSchema.parse(JSON.parse(readPart(shelf, place)));
    const cards = summary?.cards ?? [];
    // Another build may have put something else in its place meanwhile.
    const isSame = articles.length === cards.length && articles.every(([id], at) => id === cards[at]?.id);
    return isSame ? articles.map(([, part]) => part as T) : null;
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
    const { places: parts, ...rest } = old;
    return { kept: { ...rest, signature, parts }, summary, same: signature === old.signature };
  }
  const fresh = read(file);
  const kept = {
    ...{ path: file.path, signature, content: hash },
    summary: JSON.stringify(fresh.summary),
    parts: eachPart((name) =>
      JSON.stringify(fresh.records.map((record) => [record.id, OF_RECORD[name](record)])),
    ),
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
function keep(file: string, key: string, shelf: readonly ToKeep[]): readonly (Kept['places'] | null)[] {
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
      ...readers((name, file) => (readings[file]?.records ?? []).map(OF_RECORD[name])),
    };
  },
};
