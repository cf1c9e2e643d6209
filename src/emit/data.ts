import { createHash } from 'node:crypto';
import type { ArticleCard } from '../record/card.ts';
import { viewDataFrame, viewRelease } from '../render/views/data.ts';
import { frameKey } from '../render/views/page.ts';
import { type Cell, dataTables, type OpenTable } from '../site/data-tables.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, type Emitter, inputsHash, keyedFile, keyedPage } from './context.ts';
import { csvOf, ndjsonOf, parquetOf, type Rows } from './data-files.ts';
import { type DataPart, partsOf } from './data-parts.ts';
import { factsOf, type OutputFile, type PublishedFacts } from './output.ts';

const FORMATS = { csv: csvOf, ndjson: ndjsonOf, parquet: parquetOf } as const;
const ENDINGS = ['csv', 'ndjson', 'parquet'] as const;

/** One table, or a part of it, whose rows are the same in every format. */
interface DataSet {
  readonly table: OpenTable;
  /** Empty for a whole table. */
  readonly part: string;
  readonly count: number;
  readonly rows: () => Rows;
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
  const rowsOf = rowReader(context);
  const sets = [...ofSite(site), ...partsOf(site.articles).flatMap((part) => ofPart(part, rowsOf))];
  const files = sets.flatMap((set) => ENDINGS.map((ending) => dataFile(context, set, ending)));
  for (const { file } of files) yield file;
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
    if (table.ofSite === null) return [];
    const rows = table.ofSite(site);
    return [{ table, part: '', count: rows.length, rows: () => rows, inputs: rows }];
  });
}

/** Tables of what articles say. */
function ofPart({ name, articles }: DataPart, rowsOf: RowReader): DataSet[] {
  const inputs = articles.map(({ id, hash }) => [id, hash]);
  return RECORD_TABLES.map((table) => ({
    ...{ table, part: name, inputs },
    count: articles.reduce((sum, article) => sum + (table.countOf?.(article) ?? 0), 0),
    rows: () => rowsOf(articles).get(table) ?? [],
  }));
}

const RECORD_TABLES = dataTables.filter(({ ofArticle }) => ofArticle !== null);

type RowReader = (articles: readonly ArticleCard[]) => ReadonlyMap<OpenTable, Rows>;

/** The records of a part are read once for all its files; rows of one part are in memory at a time. */
function rowReader({ record }: EmitContext): RowReader {
  let last: { readonly articles: readonly ArticleCard[]; readonly rows: Map<OpenTable, Cell[][]> } | null =
    null;
  return (articles) => {
    if (last?.articles === articles) return last.rows;
    const rows = new Map<OpenTable, Cell[][]>(RECORD_TABLES.map((table) => [table, []]));
    for (const article of articles) {
      const whole = record(article);
      for (const [table, own] of rows) own.push(...(table.ofArticle?.(article, whole) ?? []));
    }
    last = { articles, rows };
    return rows;
  };
}

function dataFile(context: EmitContext, set: DataSet, ending: keyof typeof FORMATS): DataFile {
  const { table, part, rows, inputs } = set;
  const path = `data/${table.name}${part === '' ? '' : `-${part}`}.${ending}`;
  const make = () => FORMATS[ending](table, rows());
  let facts: PublishedFacts | null = null;
  return {
    ...set,
    ending,
    file: keyedFile(
      path,
      () => inputsHash(context, inputs),
      make,
      (published) => {
        facts = published;
      },
    ),
    // Nobody publishes where pages are only looked at: then the file is made to be measured.
    facts: () => facts ?? factsOf(make()),
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
