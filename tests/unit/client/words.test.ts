import { describe, expect, it } from 'vitest';
import { makeDictionary } from '../../../src/client/words/dictionary.ts';
import { ENGLISH } from '../../../src/client/words/english.ts';
import { englishDate } from '../../../src/client/words/english-date.ts';
import { TRADITIONAL } from '../../../src/client/words/traditional.ts';

describe('the words of a language', () => {
  it('are there for everything the other language has', () => {
    expect(Object.keys(TRADITIONAL)).toEqual(Object.keys(ENGLISH));
  });

  it.each([
    ['English', ENGLISH],
    ['Traditional', TRADITIONAL],
  ])('take up every slot of their key in %s', (_, words) => {
    const wrong = Object.entries(words).filter(([key, translation]) => {
      const slots = [...key.matchAll(/\{\w\}/g)].map((_, index) => String(index + 1));
      const used = new Set([...translation.matchAll(/\{(\d)/g)].map(([, slot]) => slot));
      return slots.length !== used.size || slots.some((slot) => !used.has(slot));
    });
    expect(wrong).toEqual([]);
  });

  it('have no Chinese in English, and none of Simplified alone in Traditional', () => {
    expect(Object.values(ENGLISH).filter((words) => /\p{Script=Han}/u.test(words))).toEqual([]);
    expect(Object.values(TRADITIONAL).filter((words) => /[园数据检题这还为们页]/.test(words))).toEqual([]);
  });
});

describe('a dictionary', () => {
  const english = makeDictionary(ENGLISH, englishDate);

  it.each([
    ['1篇文章', '1 article'],
    ['1,204篇文章', '1,204 articles'],
    ['862字 · 约3分钟', '862 characters, 3 min'],
    ['广东的其他园区', 'Other parks in Guangdong'],
    ['数据点的数据字典', 'Data dictionary: Data points'],
    ['← 2025年1月13日', '← 13 January 2025'],
    [' 版本 ', ' Version '],
  ])('says %s as %s', (chinese, words) => {
    expect(english(chinese)).toBe(words);
  });

  it.each(['清远高新区“红色引擎”激发科创动能', '清远的其他园区', '2024年1-11月，清远', ''])(
    'leaves alone what is not the site’s: %s',
    (chinese) => {
      expect(english(chinese)).toBeNull();
    },
  );
});

describe('a date in English', () => {
  it.each([
    ['2025年1月13日', '13 January 2025'],
    ['2025年1月13日 星期一', 'Monday, 13 January 2025'],
    ['星期日', 'Sunday'],
    ['2024年', '2024'],
    ['2024年11月', 'November 2024'],
    ['12月', 'December'],
    ['2024年1—11月', 'January–November 2024'],
    ['2024年3月5—9日', '5–9 March 2024'],
    ['2024年3月30日—4月2日', '30 March–2 April 2024'],
    ['2023年—2025年', '2023–2025'],
    ['2023年11月—2024年2月', 'November 2023–February 2024'],
  ])('of %s is %s', (chinese, words) => {
    expect(englishDate(chinese)).toBe(words);
  });

  it.each(['13月之前', '2024年底', '截至2024年', '1—11月'])('is none for %s', (words) => {
    expect(englishDate(words)).toBeNull();
  });
});
