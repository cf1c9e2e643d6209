import type { Line } from './lines.ts';
import type { Run } from './page.ts';

/** A piece of a line as it will be written, and the run it came from. */
export interface Piece {
  readonly text: string;
  readonly run: Run | null;
}

/** Gaps in ems: between Latin words, and where a line was set with a wide blank on purpose. */
const WORD_BLANK = 0.15;
const WIDE_BLANK = 0.7;
const RECOGNISED_BLANK = 1;
const POINT = /[。，、；：？！”’）》]/;

/** A line's runs with the blanks that stood between them. */
export function piecesOf(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (const [i, run] of line.runs.entries()) {
    const before = line.runs[i - 1];
    const blank = before === undefined ? '' : blankBetween(before, run);
    if (blank !== '') pieces.push({ text: blank, run: null });
    pieces.push({ text: run.text, run });
  }
  return pieces;
}

function blankBetween(left: Run, right: Run): string {
  const gap = (right.x - left.x - left.width) / Math.min(left.size, right.size);
  if (gap >= (left.row === undefined ? WIDE_BLANK : RECOGNISED_BLANK))
    return POINT.test(left.text.slice(-1)) || POINT.test(right.text.slice(0, 1)) ? '' : '\u3000';
  return gap >= WORD_BLANK && isLatin(left.text.at(-1)) && isLatin(right.text.at(0)) ? ' ' : '';
}

/**
 * What stands between the end of one printed line and the beginning of the next inside a paragraph:
 * nothing between Han, a blank between Latin words; narrow columns break numbers anywhere.
 */
export function betweenLines(end: string, start: string): string {
  const last = end.at(-1);
  const first = start.at(0);
  if (!isLatin(last) || !isLatin(first)) return '';
  return isDigit(last) && isDigit(first) ? '' : ' ';
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[\p{Script=Latin}0-9,;:]/u.test(char) && char <= '\u024f';
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /[0-9,.]/.test(char);
}
