import type { Finding } from '../../diagnostics/diagnostic.ts';
import { lineStarts } from '../places.ts';

const UNITS = 1024 * 1024;
const LINES = 20_000;
const LEVELS = 32;
/** Of one inline mark in one paragraph: CommonMark's own algorithms are slower than linear in them. */
const MARKS = 1_000;

export interface OverLimit {
  readonly finding: Finding;
  readonly offset: number;
}

/** Whether Markdown is small and flat enough for the parser, which recurses and is not linear; null when it is. */
export function overLimit(text: string): OverLimit | null {
  const starts = lineStarts(text);
  if (text.length > UNITS || starts.length > LINES) return { finding: SIZE, offset: 0 };
  let marks = new Map<string, number>();
  for (const [index, start] of starts.entries()) {
    const line = text.slice(start, starts[index + 1]);
    if (line.trim() === '') marks = new Map();
    if (levels(line) > LEVELS || !countMarks(line, marks)) return { finding: DEPTH, offset: start };
  }
  return null;
}

/** Quotation and list marks before a line's text; two columns of indentation can hold a list one level deeper. */
function levels(line: string): number {
  const prefix = /^(?:[ \t>*+-]|\d{1,9}[.)])*/.exec(line)?.[0] ?? '';
  const marks = prefix.match(/[>*+.)-]/g)?.length ?? 0;
  const blanks = prefix.match(/^[ \t]*/)?.[0].replaceAll('\t', '    ').length ?? 0;
  return /^\*{3,}\s*$|^-{3,}\s*$/.test(line) && line.length < 200 ? 0 : marks + (marks > 0 ? blanks / 2 : 0);
}

function countMarks(line: string, marks: Map<string, number>): boolean {
  for (const [mark] of line.matchAll(/[[\]*_`!<&~]/g)) {
    const count = (marks.get(mark) ?? 0) + 1;
    if (count > MARKS) return false;
    marks.set(mark, count);
  }
  return true;
}

const SIZE: Finding = {
  code: 'E_MD_SIZE',
  found: 'more than 1 MiB or 20,000 lines of Markdown',
  expected: 'one article',
  advice: 'split it',
};

const DEPTH: Finding = {
  code: 'E_MD_DEPTH',
  found: `more than ${LEVELS} nested levels, or ${MARKS} of one mark in a paragraph`,
  expected: 'an article',
  advice: 'remove the marks, or put a backslash before those that are text',
};
