import type { EmitContext } from '../../emit/context.ts';
import { dataTables, type OpenTable } from '../../site/data-tables.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { chineseDate } from '../dates.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';

/** What the data page is told of a file beside it. */
export interface PublishedFile {
  readonly path: string;
  readonly table: OpenTable;
  readonly ending: keyof typeof FORMATS;
  /** `2024-11`, `undated`; empty where the table is in one file. */
  readonly part: string;
  readonly rows: number;
  readonly bytes: number;
}

const FORMATS = { csv: 'CSV', ndjson: 'NDJSON', parquet: 'Parquet' } as const;
const TYPES = { string: '文本', number: '数', integer: '整数', boolean: '真假' } as const;

/** The data page, but for what only its files say. */
export function viewDataFrame(site: Site, context: EmitContext) {
  return {
    ...viewPage(site, context, {
      path: paths.data,
      title: '数据',
      description: '本站全部数据点、文章、园区与实体的开放数据，附数据字典与校验和。',
      section: 'data',
    }),
    checksums: relativeLink(paths.data, paths.checksums),
    schema: relativeLink(paths.data, paths.schema),
  };
}

/** What there is to download, and what every column means. `version` changes when any file does. */
export function viewRelease(version: string, files: readonly PublishedFile[]) {
  return {
    version,
    tables: dataTables.map((table) => {
      const parts = partsOf(files.filter((file) => file.table === table));
      return {
        name: table.name,
        title: table.title,
        meaning: table.meaning,
        rows: parts.reduce((sum, part) => sum + part.rows, 0),
        files: parts.length === 1 ? (parts[0]?.files ?? []) : [],
        parts: parts.length === 1 ? null : parts,
        columns: table.columns.map(({ name, type, meaning }) => ({ name, type: TYPES[type], meaning })),
      };
    }),
  };
}

/** The files of each part together. */
function partsOf(files: readonly PublishedFile[]) {
  return [...new Set(files.map(({ part }) => part))].map((name) => {
    const own = files.filter(({ part }) => part === name);
    return {
      name: partInWords(name),
      rows: own[0]?.rows ?? 0,
      files: own.map(({ path, ending, bytes }) => ({
        label: FORMATS[ending],
        href: relativeLink(paths.data, path),
        size: sizeInWords(bytes),
      })),
    };
  });
}

/** An undated part may be one of several, told apart by how their articles' ids begin. */
function partInWords(name: string): string {
  const [, begin] = /^undated(?:-(.+))?$/.exec(name) ?? [];
  if (begin !== undefined) return `日期不详，编号以${begin}开头`;
  return name === 'undated' ? '日期不详' : chineseDate(name);
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
