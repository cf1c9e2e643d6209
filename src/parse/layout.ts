import { endsTerminal } from '../chinese/punctuation.ts';
import type { Line } from './lines.ts';

/**
 * How a page's text is laid out.
 *
 * - `indented`: hard line ends, paragraphs set in by two characters, headlines at the margin;
 * - `wrapped`: hard line ends without indentation, empty lines between blocks or a short last line;
 * - `line-a-block`: every block on a line of its own, with or without empty lines between;
 * - `given`: the same, said by whoever made the file, so that nothing is put together.
 */
export interface Layout {
  readonly kind: 'indented' | 'wrapped' | 'line-a-block' | 'given';
  /** Characters in a full line; the narrowest column, where columns differ. */
  readonly width: number;
  /** Empty lines that usually stand between blocks; more of them set a picture's caption off. */
  readonly gap: number;
  /** Whether paragraphs are set in, so that what is not is a headline or a byline. */
  readonly setIn: boolean;
}

/** A column of fewer characters is no newspaper column. */
const NARROWEST = 8;
const WIDEST_COLUMN = 60;

export function layoutOf(text: string, lines: readonly Line[]): Layout {
  const gap = commonGap(lines);
  const indented = lines.filter((line) => line.indent >= 2).length;
  const setIn = indented > 0 && indented < lines.length && indented * 20 >= lines.length;
  const full = wrappedWidth(text, lines);
  if (full === null) return { kind: 'line-a-block', width: 0, gap, setIn };
  return { kind: setIn ? 'indented' : 'wrapped', width: full, gap, setIn };
}

/** The most frequent number of empty lines between blocks; the smaller of two as frequent. */
function commonGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [gap, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count > most) {
      best = gap;
      most = count;
    }
  }
  return best;
}

/**
 * The narrowest column's width when lines are hard-wrapped, else null. Lines are wrapped when most lines that
 * another follows directly, at the margin (and they are a third of the page at least), stop in the middle of a sentence, and most text is in such lines:
 * a page of short headings over long paragraphs is not wrapped.
 */
function wrappedWidth(text: string, lines: readonly Line[]): number | null {
  let followed = 0;
  let broken = 0;
  let within = 0;
  let beyond = 0;
  const widths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || next.gap > 0 || next.indent >= 2) continue;
    const width = line.end - line.start + (line.indent >> 1);
    if (width > WIDEST_COLUMN) beyond += width;
    else within += width;
    followed += 1;
    if (width > WIDEST_COLUMN || endsTerminal(text.slice(line.end - 1, line.end))) continue;
    broken += 1;
    widths.push(width);
  }
  if (followed * 3 < lines.length || broken * 2 < followed || beyond > within) return null;
  widths.sort((a, b) => a - b);
  return Math.max(NARROWEST, widths[Math.floor(widths.length / 20)] ?? NARROWEST);
}
