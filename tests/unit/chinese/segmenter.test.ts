import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLexicons, parseLexicon } from '../../../src/chinese/lexicon.ts';
import { intlSegmenter } from '../../../src/chinese/segmenter-intl.ts';
import { jiebaSegmenter } from '../../../src/chinese/segmenter-jieba.ts';
import { dictionaryOf } from './dictionary-of.ts';

const lexicon = mergeLexicons(parseLexicon('清远高新区 5000 nz\n聚石化学 nt\n李思源 nr\n').entries);
const segmenter = jiebaSegmenter({ lexicon, tables: dictionaryOf(lexicon) });

describe('the jieba segmenter', () => {
  it('keeps numbers, percentages and Latin whole', () => {
    const words = segmenter.words('108.86亿元,同比增长13.3%;5G与TOP 100、GDI智库');
    for (const word of ['108.86亿', '13.3%', '5G', 'TOP', '100', 'GDI']) expect(words).toContain(word);
  });

  it('knows the words of its lexicon', () => {
    expect(segmenter.words('清远高新区的聚石化学')).toEqual(['清远高新区', '的', '聚石化学']);
    expect(segmenter.tags('李思源')).toEqual([{ word: '李思源', tag: 'nr' }]);
  });

  it('adds nothing and loses nothing, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'清远高新区的108.86%5G TOP“”,。\u3000\ud842\udfb7〇々\u0000') }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(segmenter.words(any).join('')).toBe(any);
        expect(
          segmenter
            .tags(any)
            .map(({ word }) => word)
            .join(''),
        ).toBe(any);
      }),
    );
  });

  it('keeps two lexicons apart in one process', () => {
    const plain = jiebaSegmenter({ lexicon: [], tables: dictionaryOf([]) });
    expect(plain.id).not.toBe(segmenter.id);
    expect(plain.words('聚石化学')).not.toEqual(['聚石化学']);
    expect(segmenter.words('聚石化学')).toEqual(['聚石化学']);
  });
});

describe('the Intl segmenter', () => {
  it('names its engine and loses nothing', () => {
    const intl = intlSegmenter();
    expect(intl.id).toMatch(/^intl-icu/);
    expect(intl.words('工业增加值108.86亿元').join('')).toBe('工业增加值108.86亿元');
    expect(intl.words('增长13.3%')).toContain('13.3%');
  });
});

describe('a lexicon file', () => {
  it('reads jieba user dictionary lines and comments', () => {
    const { entries, problems } = parseLexicon('# people\n李思源 nr\n科创\n粤财 20 nt # short\n');
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { word: '李思源', frequency: null, tag: 'nr' },
      { word: '科创', frequency: null, tag: 'n' },
      { word: '粤财', frequency: 20, tag: 'nt' },
    ]);
  });

  it('leaves a bad line out and says which and why', () => {
    const { entries, problems } = parseLexicon('好 0 n\n一 二 三 四\nabc n\n园区 5 N\n产业园 n\n');
    expect(entries.map(({ word }) => word)).toEqual(['产业园']);
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    for (const { reason } of problems) expect(reason).toMatch(/^expected/);
  });
});
