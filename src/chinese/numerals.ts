/** Numbers as Chinese newspapers print them: 1,097 · 108.86 · １２ · 两百三十五 · 二〇二四 · 3.2. No units, no meaning. */

/** A number read at a place of a text. `end` is exclusive. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly form: 'arabic' | 'han';
  /** 百, 千余: a power of ten that no digit stands before; an idiom as often as a number. */
  readonly bare: boolean;
  /** 一 … 九 alone, the commonest word that looks like a number and is none. */
  readonly single: boolean;
}

/** What a multiplier printed after a number is worth. The larger come first, for longest match. */
export const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
];

const HAN_DIGITS = '零一二三四五六七八九';
const HAN_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const ARABIC =
  /[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．·][0-9０-９]+)?|[0-9０-９]+(?:[.．·][0-9０-９]+)?/y;
const HAN = /[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?/y;

/** The number that begins exactly at `at`, or null. Linear in its length. */
export function readNumeral(text: string, at: number): Numeral | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(text)?.[0];
  if (arabic !== undefined) {
    const value = Number(toHalfWidth(arabic).replaceAll(/[,，]/g, '').replace('·', '.'));
    return { start: at, end: at + arabic.length, value, form: 'arabic', bare: false, single: false };
  }
  HAN.lastIndex = at;
  const han = HAN.exec(text)?.[0];
  if (han === undefined) return null;
  const value = hanValue(han);
  if (value === null) return null;
  return {
    start: at,
    end: at + han.length,
    value,
    form: 'han',
    bare: /^[百千]/.test(han),
    single: /^[一二两三四五六七八九]$/.test(han),
  };
}

/** 两百三十五 → 235, 二〇二四 → 2024, 三点五 → 3.5; null for what is no number (百千, 十二十). */
export function hanValue(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const base = /[十百千]/.test(whole) ? withPowers(whole) : withPlaces(whole);
  if (base === null) return null;
  if (fraction === undefined) return base;
  // Behind the point every sign is a digit: 四点九三.
  return Number(`${base}.${[...fraction].map(digitOf).join('')}`);
}

/** １２．５％ → 12.5%: full-width ASCII to half-width, one for one. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function withPlaces(text: string): number | null {
  // 五六户 is a guess between two numbers, 三十五 and 二〇二四 are numbers.
  if (text === '' || (text.length === 2 && !/[零〇]/.test(text))) return null;
  let value = 0;
  for (const char of text) value = value * 10 + digitOf(char);
  return value;
}

function withPowers(text: string): number | null {
  let total = 0;
  let digit = -1;
  let lastPower = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const power = HAN_POWERS[char];
    if (power === undefined) {
      if (digit > 0) return null;
      digit = digitOf(char);
    } else {
      if (power >= lastPower) return null;
      total += (digit < 0 ? 1 : digit) * power;
      lastPower = power;
      digit = -1;
    }
  }
  return (
    total + Math.max(digit, 0) * (digit > 0 && lastPower > 10 && !text.includes('零') ? lastPower / 10 : 1)
  );
}

function digitOf(char: string): number {
  if (char === '〇') return 0;
  return char === '两' ? 2 : HAN_DIGITS.indexOf(char);
}
