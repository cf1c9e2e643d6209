import type { EmitContext } from '../../emit/context.ts';
import { dataTables } from '../../site/data-tables.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';

/** What the data page is told about the files beside it. */
export interface DataRelease {
  /** Twelve hexadecimal digits that change when any file does. */
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
}

const FORMATS = { csv: 'CSV', ndjson: 'NDJSON', parquet: 'Parquet' } as const;
const TYPES = { string: '文本', number: '数', integer: '整数', boolean: '真假' } as const;

/** The data page: what there is to download, and what every column means. */
export function viewData(site: Site, context: EmitContext, release: DataRelease) {
  return {
    ...viewPage(site, context, {
      path: paths.data,
      title: '数据',
      description: '本站全部数据点、文章、园区与实体的开放数据，附数据字典与校验和。',
      section: 'data',
    }),
    version: release.version,
    checksums: relativeLink(paths.data, 'data/SHA256SUMS'),
    schema: relativeLink(paths.data, paths.schema),
    tables: dataTables.map((table) => ({
      name: table.name,
      title: table.title,
      meaning: table.meaning,
      rows: table.cells(site).length,
      files: Object.entries(FORMATS).map(([ending, label]) => ({
        label,
        href: `${table.name}.${ending}`,
        size: sizeInWords(
          release.files.find(({ path }) => path === `data/${table.name}.${ending}`)?.bytes ?? 0,
        ),
      })),
      columns: table.columns.map(({ name, type, meaning }) => ({ name, type: TYPES[type], meaning })),
    })),
  };
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
