/** Columns of lines → the page's blocks: headlines by the size of their type, paragraphs by their indents. */
import type { Column } from './columns.ts';
import { type Line, lineOf } from './lines.ts';

export type BlockRole = 'kicker' | 'headline' | 'subtitle' | 'subhead' | 'paragraph' | 'caption';

export interface PageBlock {
  readonly role: BlockRole;
  /** The page's number in its file. */
  readonly page: number;
  readonly lines: readonly Line[];
  /** The last line reaches the column's right edge, so that the block may go on in the next column. */
  readonly full: boolean;
  /** The block begins as the rest of another: its first line is not indented. */
  readonly rest: boolean;
  /** The picture a caption stands by: its place among its page's images. */
  readonly image?: { readonly page: number; readonly index: number };
}

/** From this many times the body's size on, type is display type. */
export const DISPLAY = 1.25;
const LARGER = 1.1;
const SMALLER = 0.92;

type Weight = 'display' | 'larger' | 'body' | 'smaller';

interface Draft {
  readonly weight: Weight;
  readonly lines: Line[];
  readonly column: Column;
  readonly rest: boolean;
}

/** The blocks of one page, in reading order. */
export function blocksOf(columns: readonly Column[], page: number, em: number): PageBlock[] {
  const indented = columns.some(
    (column) => column.lines.filter((line) => indentOf(line, column, em) === 'first').length > 1,
  );
  const drafts = columns.flatMap((column) => draftsOf(bodyEdges(mergeRows(column), em), em, indented));
  return withRoles(drafts, page);
}

/** Pieces of one line that a wide gap had parted stand on one line again, now that columns are known. */
function mergeRows(column: Column): Column {
  const rows: Line[] = [];
  for (const line of column.lines) {
    const last = rows.at(-1);
    const shared =
      last === undefined
        ? 0
        : Math.min(last.y + last.height, line.y + line.height) - Math.max(last.y, line.y);
    const follows = last !== undefined && line.x > last.x + last.width - 0.3 * line.size;
    if (last !== undefined && follows && shared > 0.6 * Math.min(last.height, line.height))
      rows[rows.length - 1] = lineOf([...last.runs, ...line.runs].sort((a, b) => a.x - b.x));
    else rows.push(line);
  }
  return { ...column, lines: rows };
}

/** A column is as wide as its body: a headline may hang over. */
function bodyEdges(column: Column, em: number): Column {
  const body = column.lines.filter((line) => weightOf(line, em) === 'body');
  if (body.length === 0) return column;
  const left = Math.min(...body.map((line) => line.x));
  return { ...column, left, right: Math.max(...body.map((line) => line.x + line.width)) };
}

function draftsOf(column: Column, em: number, indented: boolean): Draft[] {
  const drafts: Draft[] = [];
  const leading = usualLeading(column.lines, em);
  for (const [i, line] of column.lines.entries()) {
    const weight = weightOf(line, em);
    const draft = drafts.at(-1);
    const above = column.lines[i - 1];
    const indent = indentOf(line, column, em);
    if (
      draft !== undefined &&
      above !== undefined &&
      goesOn(draft, above, line, weight, indent, leading, indented)
    )
      draft.lines.push(line);
    else
      drafts.push({
        weight,
        lines: [line],
        column,
        rest: drafts.length === 0 && indent === 'none' && weight === 'body',
      });
  }
  return drafts;
}

function goesOn(
  draft: Draft,
  above: Line,
  line: Line,
  weight: Weight,
  indent: Indent,
  leading: number,
  indented: boolean,
): boolean {
  if (weight !== draft.weight || Math.abs(line.size - above.size) > 0.06 * above.size) return false;
  const gap = line.y - (above.y + above.height);
  if (weight === 'display') return gap < 0.9 * line.size;
  if (gap > leading + 0.5 * line.size) return false;
  if (weight !== 'body') return true;
  if (indent === 'none') return indented || !isShort(above, draft.column);
  // A centred or right-hand line is a subhead or a signature of its own.
  return false;
}

type Indent = 'none' | 'first' | 'deep';

function indentOf(line: Line, column: Column, em: number): Indent {
  const indent = (line.x - column.left) / Math.max(em, 1);
  if (indent < 0.8) return 'none';
  return indent <= 3.2 ? 'first' : 'deep';
}

function isShort(line: Line, column: Column): boolean {
  return line.x + line.width < column.right - 1.5 * line.size;
}

function usualLeading(lines: readonly Line[], em: number): number {
  const gaps = lines
    .slice(1)
    .map((line, i) => line.y - ((lines[i]?.y ?? 0) + (lines[i]?.height ?? 0)))
    .filter((gap) => gap > -em && gap < 1.5 * em)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0.5 * em;
}

function weightOf(line: Line, em: number): Weight {
  const ratio = line.size / em;
  if (ratio >= DISPLAY) return 'display';
  if (ratio >= LARGER) return 'larger';
  return ratio <= SMALLER ? 'smaller' : 'body';
}

/** Display blocks in a row are one headline with its kicker above and its subtitle below: the largest is it. */
function withRoles(drafts: readonly Draft[], page: number): PageBlock[] {
  const blocks: PageBlock[] = [];
  for (let i = 0; i < drafts.length; ) {
    let end = i;
    while (
      drafts[end]?.weight === 'display' ||
      (drafts[end]?.weight === 'larger' && touchesDisplay(drafts, end, i))
    )
      end += 1;
    const group = drafts.slice(i, Math.max(end, i + 1));
    if (end > i) blocks.push(...headOf(group, page));
    else
      blocks.push(
        ...group.map((draft) => toBlock(draft, draft.weight === 'larger' ? 'subhead' : 'paragraph', page)),
      );
    i += group.length;
  }
  return blocks;
}

function touchesDisplay(drafts: readonly Draft[], at: number, from: number): boolean {
  return at > from || drafts[at + 1]?.weight === 'display';
}

function headOf(group: readonly Draft[], page: number): PageBlock[] {
  const size = (draft: Draft) => draft.lines[0]?.size ?? 0;
  const largest = group.reduce((best, next) => (size(next) > size(best) ? next : best));
  const at = group.indexOf(largest);
  return group.map((draft, i) => {
    if (i === at || size(draft) > 0.94 * size(largest)) return toBlock(draft, 'headline', page);
    return toBlock(draft, i < at ? 'kicker' : 'subtitle', page);
  });
}

function toBlock(draft: Draft, role: BlockRole, page: number): PageBlock {
  const last = draft.lines.at(-1);
  const full = last !== undefined && !isShort(last, draft.column);
  return { role, page, lines: draft.lines, full, rest: role === 'paragraph' && draft.rest };
}
