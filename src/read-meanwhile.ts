/** Reading again and again for a server that has others to answer meanwhile. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readings } from './cache/reading-cache.ts';
import { shelfOf, shelvesOf } from './cache/shelf.ts';
import { readArticle } from './read-article.ts';
import { type ArticleToRead, type Content, listArticles, type ReadOptions, wholeOf } from './read-content.ts';
import type { Remark } from './remark.ts';

/** What is in memory from the time before; it is brought up to date while content is read. */
export interface KeptReadings {
  listing: Listing | null;
  /** By the shelf's name. */
  readonly shelves: Map<string, { readonly files: string; readonly readings: Readings }>;
}

interface Listing {
  readonly files: readonly ArticleToRead[];
  readonly remarks: Remark[];
  readonly shelves: readonly Shelf[];
  /** The shelf of each source, and of what may lie beside it, by its path. */
  readonly shelfOf: ReadonlyMap<string, string>;
  readonly sources: ReadonlySet<string>;
}

interface Shelf {
  readonly name: string;
  readonly files: readonly ArticleToRead[];
  /** All that is read from it: the same text, the same files. */
  readonly paths: string;
}

/** So long at a time nothing else is done. */
const SLICE_MS = 40;

/**
 * Reads every article, a little at a time.
 *
 * @param kept shelves none of whose files changed are taken from here
 * @param changed paths below the content folder that may be other than when they were read
 */
export async function readContentMeanwhile(
  options: ReadOptions,
  kept: KeptReadings,
  changed: ReadonlySet<string>,
): Promise<Content> {
  const { root, config, knowledge, cache, progress } = options;
  const content = resolve(root, config.content);
  const listing = listedAgain(content, kept.listing, changed);
  kept.listing = listing;
  progress.stage('reading', listing.files.length);
  const touched = new Set([...changed].flatMap((path) => listing.shelfOf.get(path) ?? []));
  const places = new Map<string, { readonly readings: Readings; readonly at: number }>();
  let begun = performance.now();
  for (const { name, files, paths } of listing.shelves) {
    const old = kept.shelves.get(name);
    const readings =
      old?.files === paths && !touched.has(name)
        ? old.readings
        : cache.all(files, ({ path, read }) => readArticle(content, path, read, knowledge), progress.step);
    kept.shelves.set(name, { files: paths, readings });
    for (const [at, { path }] of files.entries()) places.set(path, { readings, at });
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resume) => setImmediate(resume));
    begun = performance.now();
  }
  const inOrder = listing.files.flatMap(({ path }) => places.get(path) ?? []);
  const readings: Readings = {
    summaries: inOrder.flatMap(({ readings, at }) => readings.summaries[at] ?? []),
    records: (file) => inOrder[file]?.readings.records(inOrder[file].at) ?? [],
    statistics: (file) => inOrder[file]?.readings.statistics(inOrder[file].at) ?? [],
    search: (file) => inOrder[file]?.readings.search(inOrder[file].at) ?? [],
  };
  return wholeOf(listing.files, readings, listing.remarks, knowledge);
}

/** The folders are looked through again unless sources, and nothing else, changed and are still there. */
function listedAgain(content: string, old: Listing | null, changed: ReadonlySet<string>): Listing {
  const isSame =
    old !== null && [...changed].every((path) => old.sources.has(path) && isThere(content, path));
  return isSame ? old : listingOf(content);
}

function isThere(content: string, path: string): boolean {
  return existsSync(join(content, path));
}

function listingOf(content: string): Listing {
  const { files, remarks } = listArticles(content);
  const shelves = shelvesOf(files).map((own): Shelf => {
    const paths = own.flatMap(({ path, companions }) => [path, ...companions]);
    return { name: shelfOf(own[0]?.path ?? ''), files: own, paths: paths.join('\n') };
  });
  const byPath = shelves.flatMap(({ name, files }) =>
    files.flatMap(({ path, companions }) => [path, ...companions].map((beside) => [beside, name] as const)),
  );
  return {
    files,
    remarks,
    shelves,
    shelfOf: new Map(byPath),
    sources: new Set(files.map(({ path }) => path)),
  };
}
