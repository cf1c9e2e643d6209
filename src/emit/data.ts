import { createHash } from 'node:crypto';
import { viewData } from '../render/views/data.ts';
import { dataTables } from '../site/data-tables.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import type { Emitter } from './context.ts';
import { csvOf, ndjsonOf, parquetOf } from './data-files.ts';
import type { OutputFile } from './output.ts';

/** data/: every table in three formats, their checksums, and a page that says what the columns mean. */
export const emitData: Emitter = function* (site, context) {
  const files = dataFiles(site);
  const sums = checksums(files);
  yield* files;
  yield { path: 'data/SHA256SUMS', content: sums };
  const view = viewData(site, context, {
    version: createHash('sha256').update(sums).digest('hex').slice(0, 12),
    files: files.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content) })),
  });
  yield { path: paths.data, content: context.engine.render('data', view, paths.data) };
};

function dataFiles(site: Site): OutputFile[] {
  return dataTables.flatMap((table) => [
    { path: `data/${table.name}.csv`, content: csvOf(table, site) },
    { path: `data/${table.name}.ndjson`, content: ndjsonOf(table, site) },
    { path: `data/${table.name}.parquet`, content: parquetOf(table, site) },
  ]);
}

/** The format that `sha256sum --check` reads. */
function checksums(files: readonly OutputFile[]): string {
  return files
    .map(
      ({ path, content }) =>
        `${createHash('sha256').update(content).digest('hex')}  ${path.slice('data/'.length)}\n`,
    )
    .join('');
}
