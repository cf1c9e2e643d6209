/**
 * The search index: everything the site's readers can find, in many small files of which a query fetches few.
 *
 * Each file is a classic script that hands its content over, `yuankan("path", content)`: such scripts load on any
 * static host, under any base path, and from a folder, where a browser lets a page fetch nothing.
 */

import { createHash } from 'node:crypto';
import type { OutputFile } from '../../emit/output.ts';
import { makeFold } from '../fold.ts';
import { indexPaths } from '../grams.ts';
import { corpusWriter } from './corpus.ts';
import type { SearchEntry } from './entry.ts';
import type { SearchPark } from './facets.ts';
import { type Facts, type FactsCollector, factsCollector, type Listed } from './facts.ts';
import { type IndexFile, jsonFile, shardFile } from './index-file.ts';
import type { IndexStore, KeptFile, KeptIndex, VersionedFile } from './kept.ts';
import { type IndexedText, patchedShards } from './patch.ts';
import { buildGramShards, type GramPlan } from './shards.ts';
import { traditionalPairs } from './traditional.ts';

export type { SearchPark } from './facets.ts';

/** What an index is made of. */
export interface IndexSource<Article extends Listed = Listed> {
  readonly articles: readonly Article[];
  readonly parks: ReadonlyMap<string, SearchPark>;
  /** Asked for one article after the other, and not kept. */
  readonly entryOf: (article: Article) => SearchEntry;
}

/** Where the index of the build before is, and this one is left for the next. */
export interface Keeping<Article extends Listed = Listed> {
  readonly store: IndexStore;
  /** Stands for all that the index has of an article. */
  readonly hashOf: (article: Article) => string;
}

/**
 * Builds the index of all articles, but for the text of each. Deterministic, and linear in the text but for sorting
 * the articles. With `keeping`, what a few edits leave as it was is neither read nor made again.
 */
export function* buildSearchIndex<Article extends Listed>(
  all: IndexSource<Article>,
  keeping: Keeping<Article> | null = null,
): Iterable<OutputFile> {
  const source = { ...all, articles: [...all.articles].sort(byAge) };
  const again = keeping === null ? null : indexAgain(source, keeping);
  if (again !== null) {
    yield* again;
    return;
  }
  const index = wholeIndex(source);
  if (keeping === null) {
    yield* index.files;
    return;
  }
  const files = index.files.map(versioned);
  const articles = source.articles.map((article, number): KeptIndex['articles'][number] => [
    article.id,
    keeping.hashOf(article),
    index.facts[number] ?? '',
  ]);
  // Before any file is asked for: who only looks at a site asks for few.
  keeping.store.write({ articles, files: files.map(nameOf), text: index.text }, files);
  for (const file of files) yield published(file);
}

interface WholeIndex {
  readonly files: readonly IndexFile[];
  readonly text: IndexedText;
  /** What stands for the facts of each article. */
  readonly facts: readonly string[];
}

function wholeIndex<Article extends Listed>(source: IndexSource<Article>): WholeIndex {
  const { articles, entryOf } = source;
  const writer = corpusWriter(makeFold(traditionalPairs()));
  const collector = factsCollector(source.parks);
  const facts = articles.map((article) => {
    const entry = entryOf(article);
    writer.add(entry);
    collector.add(article, entry);
    return versionOfFacts(article, entry);
  });
  const corpus = writer.done();
  const { parts, ...plan } = buildGramShards(corpus);
  const files = [...parts.map(shardFile), ...otherFiles(collector, plan)];
  return { files, text: { corpus, plan }, facts };
}

/** What is no shard. */
function otherFiles(facts: FactsCollector, { bits, frequent }: GramPlan): IndexFile[] {
  return [
    ...facts.done(bits).map(({ path, value }) => jsonFile(path, () => value)),
    jsonFile(indexPaths.frequent, () => frequent),
    jsonFile(indexPaths.traditional, traditionalPairs),
  ];
}

/**
 * The index of the build before with what a few edited articles change of it; null where it has to be made anew, as
 * for another list of articles.
 */
function indexAgain<Article extends Listed>(
  source: IndexSource<Article>,
  { store, hashOf }: Keeping<Article>,
): Iterable<OutputFile> | null {
  const kept = store.read();
  const { articles } = source;
  if (kept === null || kept.articles.length !== articles.length) return null;
  if (articles.some(({ id }, number) => id !== kept.articles[number]?.[0])) return null;
  const changed = [...articles.entries()].filter(
    ([number, article]) => hashOf(article) !== kept.articles[number]?.[1],
  );
  if (changed.length === 0) return filesAgain(source, store, kept, [], () => false);
  const writer = corpusWriter(makeFold(traditionalPairs()));
  const now = [...kept.articles];
  for (const [number, article] of changed) {
    const entry = source.entryOf(article);
    writer.add(entry);
    now[number] = [article.id, hashOf(article), versionOfFacts(article, entry)];
  }
  const text = patchedShards(
    kept.text,
    changed.map(([number]) => number),
    writer.done(),
  );
  if (text === null) return null;
  const { parts, isRemade } = text;
  const areFactsOther = now.some(([, , facts], number) => facts !== kept.articles[number]?.[2]);
  const remade = [...parts.map(shardFile), ...(areFactsOther ? factFiles(source, text.plan) : [])];
  return filesAgain(source, store, { ...kept, articles: now, text }, remade, (shard) =>
    shard === null ? areFactsOther : isRemade(shard),
  );
}

function factFiles<Article extends Listed>(source: IndexSource<Article>, plan: GramPlan): IndexFile[] {
  const collector = factsCollector(source.parks);
  for (const article of source.articles) collector.add(article, source.entryOf(article));
  return otherFiles(collector, plan);
}

/** What was made again, and what stays: a file of that is only made where its content is nowhere at hand. */
function* filesAgain<Article extends Listed>(
  source: IndexSource<Article>,
  store: IndexStore,
  kept: KeptIndex,
  remade: readonly IndexFile[],
  isRemade: (shard: number | null) => boolean,
): Iterable<OutputFile> {
  const made = remade.map(versioned);
  const staying = kept.files.filter(({ shard }) => !isRemade(shard));
  if (made.length > 0) store.write({ ...kept, files: [...made.map(nameOf), ...staying] }, made);
  let whole: Map<string, IndexFile> | null = null;
  for (const file of made) yield published(file);
  for (const { path, version } of staying) {
    yield {
      path,
      inputs: version,
      get content() {
        const content = store.contentOf(path, version);
        if (content !== null) return content;
        whole ??= new Map(wholeIndex(source).files.map((file) => [file.path, file]));
        return whole.get(path)?.content ?? '';
      },
    };
  }
}

/** Its content is made once to know what it is, and again by who asks for it: never are all in memory. */
function versioned(file: IndexFile): VersionedFile {
  return {
    path: file.path,
    shard: file.shard,
    version: versionOf(file.content),
    get content() {
      return file.content;
    },
  };
}

function nameOf({ path, shard, version }: KeptFile): KeptFile {
  return { path, shard, version };
}

/** What decides it is its content. */
function published(file: VersionedFile): OutputFile {
  return {
    path: file.path,
    inputs: file.version,
    get content() {
      return file.content;
    },
  };
}

function versionOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

function versionOfFacts({ date }: Listed, { parks, reporters, indicators, numbers }: Facts): string {
  return versionOf(JSON.stringify([date, parks, reporters, indicators, numbers]));
}

/** Undated ones first, then by date and id: a newer article never changes an older one's number. */
function byAge(a: Listed, b: Listed): number {
  return compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
