import fc from 'fast-check';
import { Converter } from 'opencc-js';
import * as tables from 'opencc-js/preset/cn2t';
import { describe, expect, it } from 'vitest';
import { traditionalConverter } from '../../../src/chinese/traditional.ts';

const convert = traditionalConverter();
const library = Converter({ from: 'cn', to: 'tw' });

describe('Traditional characters', () => {
  it('are chosen by the longest phrase, and then by the character', () => {
    expect(convert('头发发展，后来皇后在干部面前')).toBe('頭髮發展，後來皇后在幹部面前');
  });

  it('are written as in Taiwan, but not in names that keep another form', () => {
    expect(convert('这里为群众')).toBe('這裡為群眾');
    expect(convert('林国梁与国梁')).toBe(library('林国梁与国梁'));
  });

  it('are those of OpenCC for every phrase of its tables, whatever stands beside it', () => {
    const all = Object.values(tables.configs['s2tw']?.conversionChain ?? [])
      .flat()
      .flatMap((dictionary) => String(dictionary).split('|'))
      .map((line) => line.split(' ')[0] ?? '');
    expect(all.length).toBeGreaterThan(50_000);
    const text = all.map((phrase, at) => phrase + (at % 3 === 0 ? '后' : '')).join('');
    expect(convert(text)).toBe(library(text));
    for (const phrase of all)
      if (convert(phrase) !== library(phrase)) expect(convert(phrase)).toBe(library(phrase));
  });

  it('are those of OpenCC for any text: rare characters, descriptions of characters, other scripts', () => {
    const words = fc.constantFrom(
      '发',
      '林国',
      '梁',
      '⿰',
      '里',
      '豈',
      '𠮷',
      'a',
      ' ',
      '，',
      '只',
      '一只',
      '干',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' }))), (parts) => {
        const text = parts.join('');
        expect(convert(text)).toBe(library(text));
      }),
      { numRuns: 500 },
    );
  });
});
