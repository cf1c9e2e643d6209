import { isDigit, isHan, isLatin } from './char-class.ts';

const COMMA = 0x2c;
const COLON = 0x3a;

/** Whether the half-width mark at `at` of a Chinese text is right as it is: in a number, in Latin, in an address. */
export function staysHalfWidth(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
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

/** Fewer than one Han character in ten: a foreign text keeps its marks. */
export function isLatinText(text: string): boolean {
  let han = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isHan(unit)) han += 1;
    else if (isLatin(unit)) letters += 1;
  }
  return letters > 20 && han * 10 < letters;
}
