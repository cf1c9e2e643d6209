import { escapeHtml } from './escape.ts';

/** A stretch of a block's clean text that the page marks, from `open` to `close` as HTML. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

/**
 * A text as HTML with its marks around it. Marks must be sorted by start, longer first, and nest or be apart:
 * one that would cross its neighbour's end is left out. Linear in the text.
 */
export function markText(text: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return escapeHtml(text);
  let html = '';
  let at = 0;
  const open: Mark[] = [];
  const closeUntil = (place: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= place; last = open.at(-1)) {
      html += escapeHtml(text.slice(at, last.end)) + last.close;
      at = last.end;
      open.pop();
    }
  };
  for (const mark of marks) {
    closeUntil(mark.start);
    const around = open.at(-1);
    if (mark.start < at || mark.end <= mark.start || (around !== undefined && mark.end > around.end))
      continue;
    html += escapeHtml(text.slice(at, mark.start)) + mark.open;
    at = mark.start;
    open.push(mark);
  }
  closeUntil(text.length);
  return html + escapeHtml(text.slice(at));
}

/** Puts marks into the order `markText` needs. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
}
