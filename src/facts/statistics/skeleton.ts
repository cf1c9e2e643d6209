/**
 * A block's text prepared for the grammar: same length, so every offset holds, but with the inside of
 * quoted names and of brackets blanked out. A number in a name (“TOP 100”榜, 《十四五规划》) is then never
 * seen, and a verb in one never cuts a noun phrase.
 */
import { toHalfWidth } from '../../chinese/numerals.ts';

export const QUOTED = '■';
export const ASIDE = '□';

export interface Skeleton {
  readonly text: string;
  /** Insides of round brackets, left to right: each is read as a sentence of its own. */
  readonly asides: readonly { readonly start: number; readonly end: number }[];
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '（': '）',
  '(': ')',
};
/** A quotation longer than this is speech, and speech may state figures. */
const LONGEST_NAME = 24;

export function skeletonOf(text: string): Skeleton {
  const plain = toHalfWidthFigures(text);
  const asides: { start: number; end: number }[] = [];
  let shown = '';
  let at = 0;
  for (const pair of pairsOf(plain)) {
    if (pair.start < at) continue;
    const open = plain.charAt(pair.start);
    if (open === '（' || open === '(') {
      asides.push({ start: pair.start + 1, end: pair.end });
      shown += plain.slice(at, pair.start) + ASIDE.repeat(pair.end + 1 - pair.start);
      at = pair.end + 1;
    } else if (isName(plain, open, pair)) {
      shown += plain.slice(at, pair.start + 1) + QUOTED.repeat(pair.end - pair.start - 1);
      at = pair.end;
    }
  }
  return { text: shown + plain.slice(at), asides };
}

/** Pairs of marks, outermost and innermost alike, by a stack: linear whatever stands unpaired. */
function pairsOf(text: string): { start: number; end: number }[] {
  const stack: { start: number; close: string }[] = [];
  const pairs: { start: number; end: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(/[“”‘’《》「」（）()]/g)) {
    const close = CLOSING[mark];
    if (close !== undefined) stack.push({ start: index, close });
    else if (stack.at(-1)?.close === mark) {
      const top = stack.pop();
      if (top !== undefined) pairs.push({ start: top.start, end: index });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

function isName(text: string, open: string, pair: { start: number; end: number }): boolean {
  if (open === '《') return true;
  if (pair.end - pair.start - 1 > LONGEST_NAME) return false;
  const inner = text.slice(pair.start + 1, pair.end);
  return !/[。！？；]/.test(inner) && !/(?:增长|达|突破|下降|实现|完成)[^，]{0,6}[0-9]/.test(inner);
}

function toHalfWidthFigures(text: string): string {
  return text.replaceAll(/[０-９％．＋－Ａ-Ｚａ-ｚ]/g, toHalfWidth);
}
