import {
  isBlank,
  isCjkPunctuation,
  isDigit,
  isHan,
  isKana,
  isLatin,
  isLineEnd,
} from '../chinese/char-class.ts';
import { isLatinText, staysHalfWidth } from '../chinese/half-width.ts';
import type { Change } from '../tree/change.ts';
import type { Block } from '../tree/node.ts';
import { inlineRule } from './inline.ts';

/**
 * Takes out the blanks and line ends that a narrow column left inside the text: 做 强了 → 做强了.
 *
 * Kept: a blank inside Latin (TOP 100), and the blanks of a line that is set out by them: a subhead
 * (党建引领 产业聚势发展), a byline, a list of names, a line of a table or poem.
 */
export const joinWrappedLines = inlineRule('join-wrapped-lines', (text, block) => {
  const wraps: Change[] = [];
  const spaced = isSetOut(text, block);
  let removed = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (!isSpace(text.charCodeAt(i))) continue;
    let end = i + 1;
    let broken = isLineEnd(text.charCodeAt(i));
    while (end < text.length && isSpace(text.charCodeAt(end))) {
      broken ||= isLineEnd(text.charCodeAt(end));
      end += 1;
    }
    const to = replacement(text, i, end, { block, spaced, broken, cleanStart: i - removed });
    if (to !== null) removed += end - i - to.length;
    if (to !== null && to !== text.slice(i, end)) wraps.push({ start: i, end, to, type: 'wrap' });
    i = end - 1;
  }
  return wraps;
});

interface Blanks {
  readonly block: Block;
  /** The block's blanks are the typesetter's. */
  readonly spaced: boolean;
  /** There is a line end among them. */
  readonly broken: boolean;
  /** Where they begin once the ones before them are taken out. */
  readonly cleanStart: number;
}

/** What stands for the blanks `[from, to)` of a block; null to leave them. */
function replacement(
  text: string,
  from: number,
  to: number,
  { block, spaced, broken, cleanStart }: Blanks,
): string | null {
  if (isSpreadName(text, from, to, block)) return '';
  if (spaced) return null;
  const opens = !broken && cleanStart <= LONGEST_DATELINE && afterDateline(text, from, block);
  return opens ? '\u3000' : joint(text, from, to, broken);
}

const LONGEST_SET_OUT = 34;

/** What a line set out by blanks does not have; a stop after Han counts, as it will be 。 */
const SENTENCE = /[，,。；;：:]|\p{sc=Han}\.(?:$|[\p{sc=Han}"])/u;

/** Whether the block's blanks are the typesetter's: a short line that does not run on, or one of short words only. */
function isSetOut(text: string, block: Block): boolean {
  if (block.looks === 'byline' || block.looks === 'names') return true;
  if (block.looks === 'signature') return text.length <= LONGEST_SET_OUT && !/[，,]/u.test(text);
  if (text.length <= LONGEST_SET_OUT && isShort(block) && !SENTENCE.test(text)) return true;
  const words = text.split(/[\s\u3000]+/u);
  return words.length >= 6 && text.length / words.length < 5;
}

function isShort(block: Block): boolean {
  return block.looks === 'short' || block.looks === 'item' || block.type === 'headline';
}

/** What stands for the blanks `[from, to)`: nothing, one blank, or null to leave them. */
function joint(text: string, from: number, to: number, broken: boolean): string | null {
  const before = text.charCodeAt(from - 1);
  const after = text.charCodeAt(to);
  if (!broken && text.charCodeAt(from) === 0x3000) return null;
  if (isBullet(before)) return null;
  if (isSolid(before) || isSolid(after)) return '';
  if (isQuote(before) && !(isLatin(after) && isLatin(text.charCodeAt(from - 2)))) return '';
  if (isQuote(after) && !(isLatin(before) && isLatin(text.charCodeAt(to + 1)))) return '';
  if (isMark(before) && !(isLatinMark(text, from) && staysAsPrinted(text, from - 1))) return '';
  if (isMark(after)) return '';
  if (isBracket(before) && !staysHalfWidth(text, from - 1)) return '';
  if (isBracket(after) && !staysHalfWidth(text, to)) return '';
  if (isDigit(after) && (isDigit(before) || (before === 0x2e && isDigit(text.charCodeAt(from - 2))))) {
    return broken || before === 0x2e ? '' : null;
  }
  return broken ? ' ' : null;
}

/** 孙 明: a name of two characters spread to the width of three. */
function isSpreadName(text: string, from: number, to: number, block: Block): boolean {
  if (block.looks !== 'names' && block.looks !== 'signature') return false;
  const alone = (at: number): boolean =>
    isHan(text.charCodeAt(at)) && !isHan(text.charCodeAt(at - 1)) && !isHan(text.charCodeAt(at + 1));
  return alone(from - 1) && alone(to);
}

/** ■ 为每个项目…: the blank after a bullet is the typesetter's. */
function isBullet(unit: number): boolean {
  return (unit >= 0x25a0 && unit <= 0x25ff) || unit === 0x2605 || unit === 0x2606 || unit === 0x2022;
}

const LONGEST_DATELINE = 40;

/** 本报讯 昨日…: so is the one after a dateline. */
function afterDateline(text: string, at: number, block: Block): boolean {
  return (
    block.looks === 'dateline' && /(?:[讯訊电電]|消息|[）)])$/u.test(text.slice(Math.max(0, at - 2), at))
  );
}

/** Set without blanks around it. */
function isSolid(unit: number): boolean {
  return isHan(unit) || isKana(unit) || (isCjkPunctuation(unit) && !isCurlyQuote(unit));
}

function isCurlyQuote(unit: number): boolean {
  return unit >= 0x2018 && unit <= 0x201d;
}

/** A quotation mark, straight or curly: no blank beside it, but between Latin and Latin (workers' union). */
function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || isCurlyQuote(unit);
}

/** A half-width mark that Chinese text may use for a full-width one. */
function isMark(unit: number): boolean {
  return unit === 0x2c || unit === 0x3a || unit === 0x3b || unit === 0x21 || unit === 0x3f || unit === 0x25;
}

/** A bracket that will be full-width has no blank beside it, within or without. */
function isBracket(unit: number): boolean {
  return unit === 0x28 || unit === 0x29;
}

/** Whether a mark will not be made full-width, which is decided only when the blanks are gone. */
function staysAsPrinted(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2e || staysHalfWidth(text, at) || isLatinText(text);
}

/** A mark after Latin, as in English text: `Inc., Ltd`. */
function isLatinMark(text: string, end: number): boolean {
  return /[A-Za-z][.,:;!?]{1,2}$/.test(text.slice(Math.max(0, end - 3), end));
}

function isSpace(unit: number): boolean {
  return isBlank(unit) || isLineEnd(unit);
}
