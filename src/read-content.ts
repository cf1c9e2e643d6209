import { resolve } from 'node:path';
import type { ArticleReader } from './article-file.ts';
import type { ReadingCache } from './cache/reading-cache.ts';
import type { SiteConfig } from './config.ts';
import { correctionsPath } from './corrections/correction.ts';
import { orphanCorrections } from './corrections/orphans.ts';
import { complete } from './facts/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Progress } from './progress.ts';
import { type FileReading, readArticle } from './read-article.ts';
import { ARTICLE_FOLDERS } from './read-article-file.ts';
import { joinContinuations } from './record/continuation.ts';
import type { ArticleDraft, ArticleRecord } from './record/schema.ts';
import { type Remark, remarkOfDiagnostic } from './remark.ts';
import { geometryPath } from './source/page-geometry.ts';
import type { SetAside } from './source/source-text.ts';
import { walk } from './source/walk.ts';

/** Everything content/ says, article by article; nothing in it depends on the order the disk gives files in. */
export interface Content {
  /** By source path, then in source order. */
  readonly records: readonly ArticleRecord[];
  /** SHA-256 of each file that was read, by its path below the content folder. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly aside: readonly SetAside[];
  readonly remarks: readonly Remark[];
  /** The words of every title. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

export interface ReadOptions {
  readonly root: string;
  readonly config: SiteConfig;
  readonly knowledge: Knowledge;
  readonly cache: ReadingCache;
  readonly progress: Progress;
  /** Leaves out the files of others, when many machines share the work. */
  readonly isOurs?: (path: string) => boolean;
}

/** Reads every article. A file that cannot be read is set aside and named; nothing in content stops the rest. */
export function readContent(options: ReadOptions): Content {
  const { root, config, knowledge, cache, progress, isOurs = () => true } = options;
  const content = resolve(root, config.content);
  const { files: all, remarks } = listArticles(content);
  const files = all.filter(({ path }) => isOurs(path));
  progress.stage('reading', files.length);
  const readings = cache.all(
    files,
    ({ path, read }) => readArticle(content, path, read, knowledge),
    progress.step,
  );
  const gathered = gather(files, readings, remarks);
  return { ...gathered, records: joinHalves(gathered.records, knowledge) };
}

/** Articles that go on on another page become one; what they say is asked again of the whole. */
function joinHalves(records: readonly ArticleRecord[], knowledge: Knowledge): readonly ArticleRecord[] {
  const known = new Map<ArticleDraft, ArticleRecord>(records.map((record) => [record, record]));
  return joinContinuations(records).map((draft) => known.get(draft) ?? complete(draft, knowledge));
}

interface ArticleToRead {
  readonly path: string;
  /** What lies beside it and changes what it says. */
  readonly companions: readonly string[];
  readonly read: ArticleReader;
}

function listArticles(content: string): { files: ArticleToRead[]; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const files = ARTICLE_FOLDERS.flatMap(({ folder, endings, read }) => {
    const found = walk(content, folder, endings);
    remarks.push(...found.messages.map(remarkOfDiagnostic));
    return found.files.map((path) => ({ path, companions: companionsOf(path), read }));
  });
  const paths = files.map(({ path }) => path);
  remarks.push(...orphanCorrections(content, paths).map(remarkOfDiagnostic));
  return { files, remarks };
}

function companionsOf(path: string): string[] {
  return [correctionsPath(path), geometryPath(path)].filter((companion) => companion !== path);
}

function gather(
  files: readonly ArticleToRead[],
  readings: readonly FileReading[],
  listed: Remark[],
): Content {
  const records: ArticleRecord[] = [];
  const hashes = new Map<string, string>();
  const aside: SetAside[] = [];
  const remarks = [...listed];
  const titles = new Map<string, readonly string[]>();
  const ids = new Map<string, string>();
  for (const [index, { path }] of files.entries()) {
    const reading = readings[index];
    if (reading === undefined) continue;
    if (reading.hash !== null) hashes.set(path, reading.hash);
    if (reading.aside !== null) aside.push(reading.aside);
    remarks.push(...reading.remarks);
    for (const [title, words] of reading.titles) titles.set(title, words);
    for (const record of reading.records) records.push(withOwnId(record, ids, remarks));
  }
  return { records, hashes, aside, remarks, titles };
}

/** Two articles never share an id: the later by path gets the next free number, and both files are named. */
function withOwnId(record: ArticleRecord, ids: Map<string, string>, remarks: Remark[]): ArticleRecord {
  const { path } = record.source;
  const holder = ids.get(record.id);
  let id = record.id;
  for (let count = 2; ids.has(id); count += 1) id = `${record.id}-${count}`;
  ids.set(id, path);
  if (holder === undefined) return record;
  const text = `found the id ${record.id} of an article in ${holder}, expected another; this one is published as ${id}`;
  remarks.push({ level: 'warning', path, line: 1, column: 1, code: 'W_ID_DUP', text });
  return { ...record, id };
}
