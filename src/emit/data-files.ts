/** One table of the open data, or a part of it, as the bytes of its three files. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, Columns, OpenTable } from '../site/data-tables.ts';
import { linesOf } from './lines.ts';

/** RFC 4180, UTF-8 with a byte order mark, CRLF. */
export function csvOf(table: OpenTable, columns: Columns): Uint8Array {
  const header = table.columns.map(({ name }) => name).join(',');
  return linesOf(columns, { before: `\uFEFF${header}\r\n`, write: csvCell, between: ',', end: '\r\n' });
}

/** One JSON object a line, keys in the order of the columns. */
export function ndjsonOf(table: OpenTable, columns: Columns): Uint8Array {
  // Written cell by cell: an object for each row would cost more than all that is written.
  const keys = table.columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  const write = (cell: Cell, column: number) => keys[column] + JSON.stringify(cell);
  return linesOf(columns, { before: '', write, between: '', end: '}\n' });
}

/** Apache Parquet, Snappy, the columns' own types. */
export function parquetOf(table: OpenTable, columns: Columns): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, type }, i) => ({
      name,
      type: PARQUET_TYPES[type],
      nullable: true,
      data: columns[i] ?? [],
    })),
  });
  return new Uint8Array(buffer);
}

const PARQUET_TYPES = { string: 'STRING', number: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' } as const;

/** A text that a spreadsheet would run as a formula gets an apostrophe, as spreadsheets themselves write it. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
