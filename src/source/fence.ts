import type { Finding } from '../diagnostics/diagnostic.ts';

/** A front matter block is at most this many lines and UTF-16 units: what parses it may be slower than linear. */
const LINES = 200;
const UNITS = 64 * 1024;

export type Fence =
  | { readonly kind: 'none' }
  /** `block` is what stands between the fences; `bodyStart` is the offset after the closing fence's line end. */
  | { readonly kind: 'block'; readonly block: string; readonly bodyStart: number }
  | { readonly kind: 'error'; readonly finding: Finding };

/**
 * Finds front matter by the fences alone, before any library sees the text.
 * It opens only with a first line `---`; `----` or `---本报讯` are text.
 */
export function scanFence(text: string): Fence {
  const open = FIRST_LINE.exec(text);
  if (open === null) return { kind: 'none' };
  const rest = (open[1] ?? '').trim();
  if (rest !== '') return LANGUAGE.test(rest) ? { kind: 'error', finding: language(rest) } : { kind: 'none' };
  const start = open[0].length;
  let at = start;
  for (let line = 0; line < LINES && at - start < UNITS; line += 1) {
    LINE.lastIndex = at;
    const [whole, content] = LINE.exec(text) ?? ['', ''];
    const next = at + whole.length;
    if (CLOSE.test(content ?? '')) return { kind: 'block', block: text.slice(start, at), bodyStart: next };
    at = next;
  }
  return { kind: 'error', finding: UNCLOSED };
}

const FIRST_LINE = /^---([^\r\n]{0,80})(?:\r\n|\n|\r|$)/;
const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
const CLOSE = /^---[ \t]*$/;
const LANGUAGE = /^[A-Za-z][A-Za-z0-9_.+-]*$/;

function language(name: string): Finding {
  return {
    code: 'E_FM_LANG',
    found: `front matter in “${name}”`,
    expected: 'YAML between two lines ---',
    advice: 'remove the word after ---; nothing in content is executed',
  };
}

const UNCLOSED: Finding = {
  code: 'E_FM_UNCLOSED',
  found: `a first line --- and no line that is exactly --- in the next ${LINES} lines`,
  expected: 'front matter closed by ---',
  advice: 'close it, or let the text begin with another line',
};
