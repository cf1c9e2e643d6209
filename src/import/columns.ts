/**
 * Reading order of a newspaper page: a recursive XY-cut (Nagy & Seth 1984) that knows headlines.
 * A white gutter cuts a region into columns, read left to right. Where a headline runs across the gutters,
 * the region is first cut into bands above, at and below it, read from top to bottom.
 */
import { type Gutter, gutters } from './gutters.ts';
import type { Line } from './lines.ts';
import type { Box, Rule } from './page.ts';

/** One column's lines from top to bottom. `headed` columns stand below a headline that runs across them. */
export interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

export interface Layout {
  readonly em: number;
  readonly rules: readonly Rule[];
  /** Type from this size on is display type: it opens an article. */
  readonly display: number;
}

/** A page cannot be nested deeper than this; a drawing that is gets read as it stands. */
const DEEPEST = 40;

export function columnsOf(lines: readonly Line[], layout: Layout): Column[] {
  return read(lines, layout, false, 0);
}

function read(lines: readonly Line[], layout: Layout, headed: boolean, depth: number): Column[] {
  if (lines.length < 2 || depth > DEEPEST) return leaf(lines);
  const again = (part: readonly Line[], below = false) => read(part, layout, below, depth + 1);
  const rows = ruledRows(lines, layout);
  if (rows.length > 1) return rows.flatMap((row) => again(row));
  const heads = headRow(lines, layout);
  if (heads !== null) return heads.flatMap((row, i) => read(row, layout, headed && i === 0, depth + 1));
  const found = gutters(lines, layout.rules, layout.em);
  const white = found.filter((gutter) => gutter.crossing < 0.3 * layout.em);
  const strips = white.length > 0 ? cutAt(lines, white) : [];
  if (strips.length > 1) {
    return inFlow(
      strips.map((strip) => again(strip)),
      headed,
      layout,
    );
  }
  const bands = found.length > 0 ? spanned(lines, found, layout) : [];
  if (bands.length > 1) return bands.flatMap((band) => again(band.lines, band.headed));
  const forced = found.length > 0 ? cutAt(lines, [thinnest(found)]) : [];
  return forced.length > 1 ? forced.flatMap((strip) => again(strip)) : leaf(lines);
}

/** Rows of a region that drawn rules part from edge to edge. */
function ruledRows(lines: readonly Line[], layout: Layout): Line[][] {
  const region = bounds(lines);
  const cuts = layout.rules
    .filter(
      (rule) => rule.direction === 'horizontal' && rule.y > region.y && rule.y < region.y + region.height,
    )
    .filter(
      (rule) => rule.x <= region.x + layout.em && rule.x + rule.width >= region.x + region.width - layout.em,
    )
    .map((rule) => rule.y + rule.height / 2)
    // An underlined headline is not parted from itself.
    .filter((y) => !lines.some((line) => line.y + 0.15 * line.height < y && line.y + 0.85 * line.height > y))
    .sort((a, b) => a - b);
  const edges = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY];
  return edges
    .slice(1)
    .map((to, i) => within(lines, edges[i] ?? to, to))
    .filter((row) => row.length > 0);
}

function leaf(lines: readonly Line[]): Column[] {
  if (lines.length === 0) return [];
  const { x, width } = bounds(lines);
  return [{ lines: [...lines].sort((a, b) => a.y - b.y || a.x - b.x), left: x, right: x + width }];
}

/** Lines parted at gutters by where they begin. */
function cutAt(lines: readonly Line[], at: readonly Gutter[]): Line[][] {
  const cuts = at.map((gutter) => gutter.left).sort((a, b) => a - b);
  const strips: Line[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const line of lines) {
    const index = cuts.filter((cut) => cut <= line.x + 0.01).length;
    strips[index]?.push(line);
  }
  return strips.filter((strip) => strip.length > 0);
}

function thinnest(found: readonly Gutter[]): Gutter {
  return found.reduce((best, next) => (next.crossing < best.crossing ? next : best));
}

interface Band {
  readonly lines: readonly Line[];
  readonly headed: boolean;
}

/** Bands above, at and below the lines that run across gutters, where nothing else stands beside those lines. */
function spanned(lines: readonly Line[], found: readonly Gutter[], layout: Layout): Band[] {
  const spans = (line: Line) =>
    found.some((gutter) => line.x < gutter.left - 0.01 && line.x + line.width > gutter.right + 0.01);
  const spanners = lines.filter(spans).sort((a, b) => a.y - b.y);
  const others = lines.filter((line) => !spans(line));
  const heads = groupByHeight(spanners, layout.em)
    .map((head) => [...head, ...lowerLines(head, others, layout)])
    .filter(
      (head) =>
        !others.some((line) => !head.includes(line) && overlap(line, bounds(head)) > 0.4 * line.height),
    );
  if (heads.length === 0) return whitest(lines, spans, layout);
  const headLines = new Set(heads.flat());
  const rest = lines.filter((line) => !headLines.has(line));
  const bands: Band[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const [i, head] of heads.entries()) {
    const { y, height } = bounds(head);
    bands.push({ lines: within(rest, above, y), headed: i > 0 }, { lines: head, headed: false });
    above = y + height / 2;
  }
  bands.push({ lines: within(rest, above, Number.POSITIVE_INFINITY), headed: true });
  return bands.filter((band) => band.lines.length > 0);
}

/** Where something stands beside every spanning line: the widest white band still parts two rows of articles. */
function whitest(lines: readonly Line[], spans: (line: Line) => boolean, layout: Layout): Band[] {
  const gap = whiteBands(lines, layout.em)
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .at(0);
  if (gap === undefined) return [];
  const upper = lines.filter((line) => line.y < gap.to - 0.01);
  const lower = lines.filter((line) => line.y >= gap.to - 0.01);
  return [
    { lines: upper, headed: false },
    { lines: lower, headed: upper.every(spans) },
  ];
}

function within(lines: readonly Line[], from: number, to: number): Line[] {
  return lines.filter((line) => {
    const middle = line.y + line.height / 2;
    return middle >= from && middle < to;
  });
}

/** The last line of a headline over columns may be too short to reach the gutter: its size tells that it belongs. */
function lowerLines(head: readonly Line[], others: readonly Line[], layout: Layout): Line[] {
  const last = head.at(-1);
  if (last === undefined || last.size < layout.display) return [];
  const next = others.find((line) => {
    const gap = line.y - last.y - last.height;
    const alike = Math.abs(line.size - last.size) < 0.06 * last.size;
    const inside = line.x > last.x - last.size && line.x < last.x + last.width;
    return alike && inside && gap > -0.5 * last.size && gap < 0.9 * last.size;
  });
  return next === undefined ? [] : [next, ...lowerLines([next], others, layout)];
}

/** Spanning lines that follow each other closely are one headline. */
function groupByHeight(sorted: readonly Line[], em: number): Line[][] {
  const groups: Line[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const near = last !== undefined && line.y - (last.y + last.height) < Math.max(em, 0.8 * line.size);
    if (group !== undefined && near) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * A white band all across a region, below it a row of headlines from the region's left edge on with nothing but
 * display type beside them: two rows of articles, and the upper one is read first.
 */
function headRow(lines: readonly Line[], layout: Layout): [Line[], Line[]] | null {
  const { x } = bounds(lines);
  const gap = whiteBands(lines, 0.25 * layout.em).find(({ to }) => {
    const first = lines.find(
      (line) => Math.abs(line.y - to) < 0.01 + 0.5 * line.size && isHead(line, x, layout),
    );
    return (
      first !== undefined &&
      !lines.some((line) => isAboveInHead(line, first, layout)) &&
      lines.every((line) => line.size >= layout.display || overlap(line, first) < 0.4 * line.height)
    );
  });
  if (gap === undefined) return null;
  return [lines.filter((line) => line.y < gap.to - 0.01), lines.filter((line) => line.y >= gap.to - 0.01)];
}

/** A kicker, or an upper line of the same headline. */
function isAboveInHead(line: Line, first: Line, { display }: Layout): boolean {
  const gap = first.y - line.y - line.height;
  return line.size >= display && line.y < first.y && gap < 1.5 * Math.max(line.size, first.size);
}

function isHead(line: Line, left: number, { display }: Layout): boolean {
  return line.size >= display && line.x - left < 2 * line.size;
}

function whiteBands(lines: readonly Line[], least: number): { from: number; to: number }[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const gaps: { from: number; to: number }[] = [];
  let bottom = Number.POSITIVE_INFINITY;
  for (const line of sorted) {
    if (line.y - bottom >= least) gaps.push({ from: bottom, to: line.y });
    bottom =
      bottom === Number.POSITIVE_INFINITY ? line.y + line.height : Math.max(bottom, line.y + line.height);
  }
  return gaps;
}

/**
 * Below a headline that runs across them, columns first finish its article: a column's beginning, down to its
 * first own headline, goes on from the beginning of the column before it, unless the lower article goes on there.
 */
function inFlow(strips: readonly (readonly Column[])[], headed: boolean, layout: Layout): Column[] {
  if (!headed) return strips.flat();
  const halves = strips.map((strip) => openingOf(strip, layout));
  const firstOwn = halves.findIndex((half) => half.own.length > 0);
  if (firstOwn === -1 || !isFinished(halves[firstOwn]?.own ?? [])) return strips.flat();
  return [...halves.flatMap((half) => half.opening), ...halves.flatMap((half) => half.own)];
}

function openingOf(strip: readonly Column[], layout: Layout): { opening: Column[]; own: Column[] } {
  const opening: Column[] = [];
  for (const [i, column] of strip.entries()) {
    const at = column.lines.findIndex((line) => line.size >= layout.display);
    if (at === -1) {
      opening.push(column);
      continue;
    }
    if (at > 0) opening.push({ ...column, lines: column.lines.slice(0, at) });
    return { opening, own: [{ ...column, lines: column.lines.slice(at) }, ...strip.slice(i + 1)] };
  }
  return { opening, own: [] };
}

/** A text that ends with a full stop or a short line goes on nowhere. */
function isFinished(columns: readonly Column[]): boolean {
  const column = columns.at(-1);
  const line = column?.lines.at(-1);
  if (column === undefined || line === undefined) return true;
  const text = line.runs.at(-1)?.text ?? '';
  return /[。！？.!?…）)”"』」]$/u.test(text) || line.x + line.width < column.right - 1.5 * line.size;
}

export function bounds(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

function overlap(a: Box, b: Box): number {
  return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
}
