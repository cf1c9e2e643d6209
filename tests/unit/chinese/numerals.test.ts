import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanValue, readNumeral } from '../../../src/chinese/numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** The way a number below 10,000 is said. */
function said(value: number): string {
  let text = '';
  let gap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + DIGITS.charAt(digit) + name;
      gap = false;
    }
  }
  return text;
}

describe('numbers in Chinese text', () => {
  it('are read back as they were said', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (value) => hanValue(said(value)) === value));
  });

  it('are read with commas and decimals, half-width or full', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const plain = `${whole}.${String(cents).padStart(2, '0')}`;
        const commas = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
        const wide = plain.replaceAll(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        return [plain, commas, wide].every((text) => readNumeral(`${text}亿元`, 0)?.value === Number(plain));
      }),
    );
  });

  it.each([
    ['两百三十五', 235],
    ['十二', 12],
    ['一百零八', 108],
    ['三百六', 360],
    ['二〇二四', 2024],
    ['三点五', 3.5],
    ['百千', null],
    ['十二十', null],
  ])('%s is %s', (text, value) => {
    expect(hanValue(text)).toBe(value);
  });
});
