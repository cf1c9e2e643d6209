import { endsTerminal } from '../chinese/punctuation.ts';
import { type Layout, layoutOf } from './layout.ts';
import type { Line } from './lines.ts';
import { isOwnLine } from './own-line.ts';

/** Lines that belong together: one paragraph, headline, caption. */
export interface Gathered {
  readonly lines: readonly Line[];
  /** Set in by at least one character, as paragraphs are and headlines are not. */
  readonly indented: boolean;
  /** Empty lines before it. */
  readonly gap: number;
}

/**
 * Puts hard-wrapped lines together. Linear: each line is looked at with its neighbours only.
 * `lineABlock` says that the lines are blocks already, as an import leaves them.
 */
export function gather(
  text: string,
  lines: readonly Line[],
  lineABlock = false,
): { blocks: Gathered[]; layout: Layout } {
  const own = layoutOf(text, lines);
  const layout: Layout = lineABlock ? { ...own, kind: 'line-a-block' } : own;
  const blocks: Gathered[] = [];
  let run: Line[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) continue;
    if (run.length > 0 && !continues(text, lines, i, run, layout)) {
      blocks.push(gathered(run));
      run = [];
    }
    run.push(line);
  }
  if (run.length > 0) blocks.push(gathered(run));
  return { blocks, layout };
}

function gathered(lines: readonly Line[]): Gathered {
  const [first] = lines;
  return { lines, indented: (first?.indent ?? 0) >= 2, gap: first?.gap ?? 0 };
}

function continues(
  text: string,
  lines: readonly Line[],
  index: number,
  run: readonly Line[],
  layout: Layout,
): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined || layout.kind === 'line-a-block') return false;
  if (line.gap > 0 || line.indent >= 2) return false;
  if (isOwnLine(text.slice(line.start, line.end)) || isOwnLine(text.slice(before.start, before.end)))
    return false;
  if (layout.kind === 'indented' && (run[0]?.indent ?? 0) < 2) return continuesHeadline();
  if (!isFull(before, run, layout)) return false;
  if (!endsTerminal(text.slice(before.start, before.end)))
    return layout.kind !== 'indented' || endsInside(text, lines, index);
  return layout.kind === 'indented' ? endsInside(text, lines, index) : true;
}

/** In an indented page a line at the margin is a headline of its own; two of them are headline and subtitle. */
function continuesHeadline(): boolean {
  return false;
}

/** A line as wide as the column: within two characters of the widest that wrapped before it. */
function isFull(line: Line, run: readonly Line[], layout: Layout): boolean {
  const [first] = run;
  if (first === undefined) return false;
  const width = run.length > 1 ? first.end - first.start + halfOf(first.indent) : layout.width;
  const own = line.end - line.start + (line === first ? halfOf(line.indent) : 0);
  return own >= width - 2;
}

function halfOf(indent: number): number {
  return indent >> 1;
}

const FURTHEST = 400;

/**
 * Whether the lines at the margin from here to the next indented line end as running text does. If they do not,
 * the last of them is a headline, and this line is one too when it is that last one.
 */
function endsInside(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined) return false;
  const last =
    next === undefined || next.indent >= 2 || next.gap > 0 || isOwnLine(text.slice(next.start, next.end));
  if (!last || line.end - line.start > FURTHEST) return true;
  return endsTerminal(text.slice(line.start, line.end));
}
