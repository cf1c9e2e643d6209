import { createHash } from 'node:crypto';
import type { ArticleCard } from '../record/card.ts';
import { viewDataFrame, viewRelease } from '../render/views/data.ts';
import { frameKey } from '../render/views/page.ts';
import { type Columns, dataTables, emptyColumns, type OpenTable } from '../site/data-tables.ts';
import { once } from '../site/once.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, type Emitter, inputsHash, keyedFile, keyedPage } from './context.ts';
import { csvOf, ndjsonOf, parquetOf } from './data-files.ts';
import { type DataPart, partsOf } from './data-parts.ts';
import type { OutputFile, PublishedFacts } from './output.ts';

const FORMATS = { csv: csvOf, ndjson: ndjsonOf, parquet: parquetOf } as const;
const ENDINGS = ['csv', 'ndjson', 'parquet'] as const;

/** One table, or a part of it, whose rows are the same in every format. */
interface DataSet {
  readonly table: OpenTable;
  /** Empty for a whole table. */
  readonly part: string;
  readonly count: number;
  readonly columns: () => Columns;
  /** All that decides the rows. */
  readonly inputs: unknown;
}

/** A file of data, and what became of it. */
interface DataFile extends DataSet {
  readonly ending: (typeof ENDINGS)[number];
  readonly file: OutputFile;
  readonly facts: () => PublishedFacts;
}

/** data/: every table in three formats, their checksums, and a page that says what the columns mean. */
export const emitData: Emitter = function* (site, context) {
  const reader = rowReader(context);
  const parts = partsOf(site.articles).map((part) => ofPart(part, reader));
  const files: DataFile[] = [];
  for (const sets of [ofSite(site), ...parts]) {
    const own = sets.flatMap((set) => ENDINGS.map((ending) => dataFile(context, set, ending)));
    for (const { file } of own) yield file;
    // Whoever asks for the next file is done with these.
    reader.forget();
    files.push(...own);
  }
  const inputs = files.map(({ file }) => [file.path, file.inputs]);
  const sums = () => inputsHash(context, inputs);
  yield keyedFile(paths.checksums, sums, () => checksums(files));
  const frame = () => frameKey(site, context, { path: paths.data, section: 'data' });
  const key = () => inputsHash(context, [frame(), inputs]);
  yield keyedPage(context, 'data', paths.data, key, () => ({
    ...viewDataFrame(site, context),
    ...viewRelease(
      createHash('sha256').update(checksums(files)).digest('hex').slice(0, 12),
      files.map(({ table, part, count, ending, file, facts }) => ({
        ...{ table, part, ending },
        path: file.path,
        rows: count,
        bytes: facts().size,
      })),
    ),
  }));
};

/** Tables that only the whole site has. */
function ofSite(site: Site): DataSet[] {
  return dataTables.flatMap((table) => {
    if (table.addSite === null) return [];
    const columns = emptyColumns(table);
    table.addSite(columns, site);
    return [{ table, part: '', count: columns[0]?.length ?? 0, columns: () => columns, inputs: columns }];
  });
}

/** Tables of what articles say. */
function ofPart({ name, articles }: DataPart, reader: RowReader): DataSet[] {
  const inputs = createHash('sha256');
  for (const { id, hash } of articles) inputs.update(`${id} ${hash}\n`);
  const decides = inputs.digest('base64url');
  return RECORD_TABLES.map((table) => ({
    ...{ table, part: name, inputs: decides },
    count: articles.reduce((sum, article) => sum + (table.countOf?.(article) ?? 0), 0),
    columns: () => reader.columnsOf(articles).get(table) ?? [],
  }));
}

const RECORD_TABLES = dataTables.filter(({ addArticle }) => addArticle !== null);

/** The records of a part are read once for all its files; rows of one part are in memory at a time. */
interface RowReader {
  columnsOf(articles: readonly ArticleCard[]): ReadonlyMap<OpenTable, Columns>;
  /** Lets the rows go. */
  forget(): void;
}

function rowReader({ record }: EmitContext): RowReader {
  let last: {
    readonly articles: readonly ArticleCard[];
    readonly columns: ReadonlyMap<OpenTable, Columns>;
  } | null = null;
  return {
    columnsOf(articles) {
      if (last?.articles === articles) return last.columns;
      // Before the next are read: never those of two parts.
      last = null;
      const columns = new Map(RECORD_TABLES.map((table) => [table, emptyColumns(table)]));
      for (const article of articles) {
        const whole = record(article);
        for (const [table, own] of columns) table.addArticle?.(own, article, whole);
      }
      last = { articles, columns };
      return columns;
    },
    forget() {
      last = null;
    },
  };
}

function dataFile(context: EmitContext, set: DataSet, ending: keyof typeof FORMATS): DataFile {
  const { table, part, columns, inputs } = set;
  const path = `data/${table.name}${part === '' ? '' : `-${part}`}.${ending}`;
  const make = () => FORMATS[ending](table, columns());
  const key = once(() => inputsHash(context, inputs));
  let facts: PublishedFacts | null = null;
  return {
    ...set,
    ending,
    file: keyedFile(path, key, make, (published) => {
      facts = published;
    }),
    // Nobody publishes where pages are only looked at.
    facts: () => facts ?? context.measured(path, key(), make),
  };
}

/** The format that `sha256sum --check` reads. */
function checksums(files: readonly DataFile[]): string {
  return files
    .map(({ file, facts }) => {
      const sum = Buffer.from(facts().hash, 'base64url').toString('hex');
      return `${sum}  ${file.path.slice('data/'.length)}\n`;
    })
    .join('');
}
