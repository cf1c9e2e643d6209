import { isDigit, isHan, isLatin } from '../chinese/char-class.ts';
import { FULL_WIDTH } from '../chinese/punctuation.ts';
import type { Change } from '../tree/change.ts';
import { inlineRule } from './inline.ts';

/** Sets , : ; ! ? ( ) as Chinese text does: full-width, but for numbers (1,000  8:30), Latin and addresses. */
export const fullWidthPunctuation = inlineRule('full-width-punctuation', (text) => {
  const changes: Change[] = [];
  let latin: boolean | null = null;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x3f || unit < 0x21) continue;
    const mark = text.charAt(i);
    const full = FULL_WIDTH[mark] ?? (mark === '.' ? stopFor(text, i) : undefined);
    if (full === undefined) continue;
    latin ??= isLatinText(text);
    if (!latin && !staysHalf(text, i, unit)) changes.push({ start: i, end: i + 1, to: full });
  }
  return changes;
});

const COMMA = 0x2c;
const COLON = 0x3a;

function staysHalf(text: string, at: number, unit: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (unit === COMMA && isDigit(before) && isDigit(after)) return isThousands(text, at);
  if (unit === COLON && isDigit(before) && isDigit(after)) return true;
  if (unit === COLON && after === 0x2f) return true;
  const latinBefore = isLatin(before) || before === 0x2e;
  if (unit === 0x28) return latinBefore && isLatinBracket(text, at);
  if (unit === 0x29) return closesLatin(text, at);
  return latinBefore && (isLatin(after) || (after === 0x20 && isLatin(text.charCodeAt(at + 2))));
}

/** 1,000 and 1,000,000, but not 1997,1998. */
function isThousands(text: string, at: number): boolean {
  return (
    /(?<!\d)\d{1,3}(?:,\d{3})*$/.test(text.slice(Math.max(0, at - 12), at)) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}

const LONGEST_BRACKET = 60;

/** f(x): an opening bracket after Latin that closes after nothing but Latin. */
function isLatinBracket(text: string, at: number): boolean {
  const inside = /^\([^()]*\)/.exec(text.slice(at, at + LONGEST_BRACKET))?.[0];
  return inside !== undefined && !/\p{sc=Han}/u.test(inside) && !isHan(text.charCodeAt(at + inside.length));
}

/** Whether the bracket that closes at `at` is one that stays half-width; looks no further back than such a one is long. */
function closesLatin(text: string, at: number): boolean {
  const reach = Math.max(0, at - LONGEST_BRACKET + 1);
  const near = text.slice(reach, at);
  const open = near.lastIndexOf('(');
  if (open < 0 || near.indexOf(')', open) >= 0) return false;
  const before = text.charCodeAt(reach + open - 1);
  return (isLatin(before) || before === 0x2e) && isLatinBracket(text, reach + open);
}

/** A full stop after Han that ends a sentence: 发展. */
function stopFor(text: string, at: number): string | undefined {
  if (!isHan(text.charCodeAt(at - 1))) return undefined;
  const after = text.charCodeAt(at + 1);
  return Number.isNaN(after) || isHan(after) || after === 0x22 ? '。' : undefined;
}

/** Fewer than one Han character in ten: a foreign text keeps its marks. */
function isLatinText(text: string): boolean {
  let han = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) han += 1;
    else if (isLatin(unit)) letters += 1;
  }
  return letters > 20 && han * 10 < letters;
}
