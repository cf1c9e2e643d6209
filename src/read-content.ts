import { resolve } from 'node:path';
import type { ArticleReader } from './article-file.ts';
import type { ReadingCache, Readings } from './cache/reading-cache.ts';
import type { SiteConfig } from './config.ts';
import { correctionsPath } from './corrections/correction.ts';
import { orphanCorrections } from './corrections/orphans.ts';
import { complete } from './facts/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Progress } from './progress.ts';
import { type FileSummary, readArticle } from './read-article.ts';
import { ARTICLE_FOLDERS } from './read-article-file.ts';
import { type ArticleCard, cardOf, type NumberedStatistic, statisticsOfParks } from './record/card.ts';
import { joinContinuations } from './record/continuation.ts';
import type { ArticleRecord } from './record/schema.ts';
import { Refusal } from './refusal.ts';
import { type Remark, remarkOfDiagnostic } from './remark.ts';
import { type SearchEntry, searchEntryOf } from './search/index/entry.ts';
import { geometryPath } from './source/page-geometry.ts';
import type { SetAside } from './source/source-text.ts';
import { walk } from './source/walk.ts';

/** Everything content/ says, article by article; nothing in it depends on the order the disk gives files in. */
export interface Content {
  /** By source path, then in source order. */
  readonly cards: readonly ArticleCard[];
  /** The whole record of an article; read from the cache, so not to be kept. */
  readonly record: (article: ArticleCard) => ArticleRecord;
  /** An article's statistics that belong to parks, without the rest of its record. */
  readonly statistics: (article: ArticleCard) => readonly NumberedStatistic[];
  /** What the search index has of an article. */
  readonly searchEntry: (article: ArticleCard) => SearchEntry;
  /** SHA-256 of each file that was read, by its path below the content folder. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly aside: readonly SetAside[];
  readonly remarks: readonly Remark[];
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
  return wholeOf(files, readings, remarks, knowledge);
}

/** What the readings of all files make together. */
export function wholeOf(
  files: readonly ArticleToRead[],
  readings: Readings,
  remarks: Remark[],
  knowledge: Knowledge,
): Content {
  const { listed, ...rest } = gather(files, readings.summaries, remarks);
  const partOf = <T>(part: (file: number) => readonly T[], { id }: Pick<ArticleCard, 'id'>): T => {
    const place = listed.get(id);
    const found = place === undefined ? undefined : part(place.file)[place.number];
    if (found === undefined) throw changed(id);
    return found;
  };
  const record = (card: Pick<ArticleCard, 'id'>): ArticleRecord => {
    const found = partOf(readings.records, card);
    return found.id === card.id ? found : { ...found, id: card.id };
  };
  const statistics = (card: ArticleCard) => partOf(readings.statistics, card);
  const searchEntry = (card: ArticleCard) => partOf(readings.search, card);
  return joinHalves({ ...rest, record, statistics, searchEntry }, knowledge);
}

/** Every article of the content in turn; one record is in memory at a time. */
export function* recordsOf({ cards, record }: Pick<Content, 'cards' | 'record'>): Iterable<ArticleRecord> {
  for (const card of cards) yield record(card);
}

/** Articles that go on on another page become one; what they say is asked again of the whole. */
function joinHalves(content: Content, knowledge: Knowledge): Content {
  const halves = content.cards.filter(({ jumps }) => jumps).map(content.record);
  if (halves.length < 2) return content;
  const joined = new Map<string, ArticleRecord>();
  const left = new Set<string>();
  for (const draft of joinContinuations(halves)) {
    left.add(draft.id);
    if (!halves.some((half) => half === draft)) joined.set(draft.id, complete(draft, knowledge));
  }
  const cards = content.cards.flatMap((card) => {
    const whole = joined.get(card.id);
    if (whole !== undefined) return [cardOf(whole, knowledge.segmenter)];
    return card.jumps && !left.has(card.id) ? [] : [card];
  });
  return withRecords({ ...content, cards }, (card) => joined.get(card.id));
}

/** Content in which some articles have another record than the one that was read. */
export function withRecords(
  content: Content,
  own: (card: ArticleCard) => ArticleRecord | undefined,
): Content {
  const asked = <T>(
    card: ArticleCard,
    of: (record: ArticleRecord) => T,
    read: (card: ArticleCard) => T,
  ): T => {
    const record = own(card);
    return record === undefined ? read(card) : of(record);
  };
  return {
    ...content,
    record: (card) => own(card) ?? content.record(card),
    statistics: (card) => asked(card, statisticsOfParks, content.statistics),
    searchEntry: (card) => asked(card, searchEntryOf, content.searchEntry),
  };
}

function changed(id: string): Refusal {
  return new Refusal({
    code: 'E_CHANGED',
    place: id,
    found: 'other content than when the build began',
    expected: 'files that stay as they are during a build',
    advice: 'run build again; the published site is untouched',
  });
}

export interface ArticleToRead {
  readonly path: string;
  /** What lies beside it and changes what it says. */
  readonly companions: readonly string[];
  readonly read: ArticleReader;
}

/** The files that articles are read from, in the order in which they are published. */
export function listArticles(content: string): { files: ArticleToRead[]; remarks: Remark[] } {
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

/** Where an article's record is: the number of its file, and its own within the file. */
interface Place {
  readonly file: number;
  readonly number: number;
}

function companionsOf(path: string): string[] {
  return [correctionsPath(path), geometryPath(path)].filter((companion) => companion !== path);
}

function gather(
  files: readonly ArticleToRead[],
  summaries: readonly FileSummary[],
  found: readonly Remark[],
): Omit<Content, 'record' | 'statistics' | 'searchEntry'> & { readonly listed: ReadonlyMap<string, Place> } {
  const cards: ArticleCard[] = [];
  const listed = new Map<string, Place>();
  const hashes = new Map<string, string>();
  const aside: SetAside[] = [];
  const remarks = [...found];
  const ids = new Map<string, string>();
  for (const [file, { path }] of files.entries()) {
    const summary = summaries[file];
    if (summary === undefined) continue;
    if (summary.hash !== null) hashes.set(path, summary.hash);
    if (summary.aside !== null) aside.push(summary.aside);
    remarks.push(...summary.remarks);
    for (const [number, own] of summary.cards.entries()) {
      const card = withOwnId(own, ids, remarks);
      cards.push(card);
      listed.set(card.id, { file, number });
    }
  }
  return { cards, listed, hashes, aside, remarks };
}

/** Two articles never share an id: the later by path gets the next free number, and both files are named. */
function withOwnId(record: ArticleCard, ids: Map<string, string>, remarks: Remark[]): ArticleCard {
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
