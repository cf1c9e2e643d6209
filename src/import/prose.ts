/** HTML → blocks of text in order: what a DOCX file or a saved web page says. */
import { parseHTML } from 'linkedom';
import type { ProseBlock } from './page.ts';

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,figcaption,pre,tr';

/** The innermost blocks of some HTML, in order; a row of a table is one block. */
export function blocksOfHtml(html: string): ProseBlock[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const mark of document.querySelectorAll('sup')) raise(mark);
  for (const [index, note] of document.querySelectorAll('li[id^="footnote"]').entries())
    (note.querySelector('p') ?? note).prepend(`[${index + 1}] `);
  let first = true;
  return [...document.querySelectorAll(BLOCKS)].flatMap((element) => {
    if (isRow(element) ? false : element.querySelector('p,li,tr') !== null || isInRow(element)) return [];
    const role = roleOf(element, first);
    const texts = textsOf(element, role);
    if (texts.length > 0) first = false;
    return texts.map((text) => ({ role, text }));
  });
}

/** A superscript is a power, or a note's number: that stands in brackets. */
function raise(mark: Element): void {
  const text = mark.textContent?.trim() ?? '';
  const power = POWERS[text];
  const unit = /[m米]$/u.test(mark.previousSibling?.textContent ?? '');
  if (power !== undefined && unit) mark.textContent = power;
  else if (/^\[?\d{1,3}\]?$/.test(text)) mark.textContent = `[${text.replace(/\D/g, '')}]`;
}
const POWERS: Readonly<Record<string, string>> = { '2': '²', '3': '³' };

/** So long a cell holds text that is only laid out as a table. */
const LONGEST_CELL = 60;

/** A row of short cells, at least two of them; any other holds blocks of its own. */
function isRow(element: Element): boolean {
  if (element.tagName.toLowerCase() !== 'tr') return false;
  const cells = [...element.querySelectorAll('td,th')];
  return (
    cells.length > 1 &&
    element.querySelector('tr') === null &&
    cells.every((cell) => (cell.textContent ?? '').trim().length <= LONGEST_CELL)
  );
}

function isInRow(element: Element): boolean {
  const row = element.parentElement?.closest('tr') ?? null;
  return row !== null && isRow(row);
}

function roleOf(element: Element, first: boolean): ProseBlock['role'] {
  const name = element.tagName.toLowerCase();
  if (name === 'h1' || (first && name === 'h2')) return 'headline';
  if (/^h\d$/.test(name)) return 'subhead';
  if (name === 'figcaption' || element.classList.contains('caption')) return 'caption';
  if (element.classList.contains('subtitle')) return 'subtitle';
  return !first && isBoldLine(element) ? 'subhead' : 'paragraph';
}

const LONGEST_SUBHEAD = 30;

/** A short paragraph all in bold that ends no sentence. */
function isBoldLine(element: Element): boolean {
  const text = solid(element.textContent ?? '');
  if (element.tagName.toLowerCase() !== 'p' || text === '' || text.length > LONGEST_SUBHEAD) return false;
  if (/[。！？；：，、…]$/u.test(text)) return false;
  const bold = [...element.querySelectorAll('b,strong')].map((it) => solid(it.textContent ?? ''));
  return bold.join('') === text;
}

function solid(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** A block's texts: a line break begins another where a sentence ends before it or the next is indented. */
function textsOf(element: Element, role: ProseBlock['role']): string[] {
  const cells = isRow(element) ? [...element.querySelectorAll('td,th')] : null;
  if (cells !== null)
    return [
      cells
        .map((cell) => clean(cell.textContent ?? ''))
        .join('\u3000')
        .trim(),
    ].filter(Boolean);
  for (const line of element.querySelectorAll('br')) line.replaceWith('\u2028');
  for (const back of element.querySelectorAll('a[href^="#"]')) if (back.textContent === '↑') back.remove();
  const lines = (element.textContent ?? '').split(/[ \t\r\n\u00a0]*\u2028/u);
  const texts: string[] = [];
  for (const line of lines) {
    const before = texts.at(-1);
    const begins =
      before === undefined ||
      (role === 'paragraph' && (/[。！？；：…”」]$/u.test(before) || /^\s*[\u3000\u00a0]{2}/u.test(line)));
    if (begins) texts.push(clean(line));
    else texts[texts.length - 1] = joined(before, clean(line));
  }
  return texts.filter((text) => text !== '');
}

/** Nothing stands between Han characters of one line and the next. */
function joined(before: string, after: string): string {
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? `${before} ${after}` : before + after;
}

function clean(text: string): string {
  return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
}
