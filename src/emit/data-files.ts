/** Rows of one table of the open data as the bytes of its three files. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, OpenTable } from '../site/data-tables.ts';

/** Cells in the order of the table's columns. */
export type Rows = readonly (readonly Cell[])[];

/** RFC 4180, UTF-8 with a byte order mark, CRLF. */
export function csvOf(table: OpenTable, rows: Rows): string {
  const header = table.columns.map(({ name }) => name).join(',');
  const lines = rows.map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

/** One JSON object a line, keys in the order of the columns. */
export function ndjsonOf(table: OpenTable, rows: Rows): string {
  const keys = table.columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);
  // Written cell by cell: an object for each row would cost more than all that is written.
  return rows
    .map((cells) => `${keys.map((key, i) => key + JSON.stringify(cells[i] ?? null)).join('')}}\n`)
    .join('');
}

/** Apache Parquet, Snappy, the columns' own types. */
export function parquetOf(table: OpenTable, rows: Rows): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, type }, i) => ({
      name,
      type: PARQUET_TYPES[type],
      nullable: true,
      data: rows.map((cells) => cells[i] ?? null),
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
