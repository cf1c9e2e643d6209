import { isBlank } from '../chinese/char-class.ts';

/** A line that has text: `start` and `end` bound the text, without indentation, trailing blanks and line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Width of the blanks before the text, in half-width columns. */
  readonly indent: number;
  /** Empty lines since the line before. */
  readonly gap: number;
}

const IDEOGRAPHIC_SPACE = 0x3000;

/** The lines of `text` from `from` on that are not empty. Lines end with LF, CR, CR LF, U+2028, form feed, or the like. */
export function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let at = from;
  while (at < text.length) {
    const stop = lineStop(text, at);
    const line = trimmed(text, at, stop, gap);
    if (line === null) gap += 1;
    else {
      lines.push(line);
      gap = 0;
    }
    at = stop + (text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

function lineStop(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x0d && unit >= 0x0a) break;
    if (unit === 0x2028 || unit === 0x2029 || unit === 0x85) break;
    at += 1;
  }
  return at;
}

function trimmed(text: string, from: number, to: number, gap: number): Line | null {
  let start = from;
  let end = to;
  let indent = 0;
  while (start < end && isBlank(text.charCodeAt(start))) {
    indent += text.charCodeAt(start) === IDEOGRAPHIC_SPACE ? 2 : 1;
    start += 1;
  }
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? null : { start, end, indent, gap };
}
