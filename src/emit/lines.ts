import type { Cell, Columns } from '../site/data-tables.ts';

/** How a table is written as lines of text. */
interface LineFormat {
  /** What stands before the first row. */
  readonly before: string;
  readonly write: (cell: Cell, column: number) => string;
  readonly between: string;
  readonly end: string;
}

/** In UTF-16 units: a piece that fits a processor's nearest memory is turned into bytes sooner than a longer one. */
const PIECE = 1 << 14;

/**
 * A table's rows as lines, in UTF-8. They become bytes piece by piece: as one text a table would be in memory three
 * times, and two bytes a letter.
 */
export function linesOf(columns: Columns, { before, write, between, end }: LineFormat): Uint8Array {
  const pieces: Uint8Array[] = [];
  let text = before;
  // Most cells say what the row above says, and its words are taken.
  const above: (Cell | undefined)[] = columns.map(() => undefined);
  const words = columns.map(() => '');
  const rows = columns[0]?.length ?? 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns.length; column += 1) {
      const cell = columns[column]?.[row] ?? null;
      if (cell !== above[column]) {
        above[column] = cell;
        words[column] = (column === 0 ? '' : between) + write(cell, column);
      }
      text += words[column];
    }
    text += end;
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat([...pieces, Buffer.from(text)]);
}
