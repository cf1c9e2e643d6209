import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlineSegments } from '../../../src/chinese/headline-breaks.ts';
import { parseLexicon } from '../../../src/chinese/lexicon.ts';
import { jiebaSegmenter } from '../../../src/chinese/segmenter-jieba.ts';
import { dictionaryOf } from './dictionary-of.ts';

const { entries: lexicon } = parseLexicon(
  '清远高新区 500 nz\n阿拉善高新区 500 nz\n科创 2000 n\n产业链 2000 n\n',
);
const segmenter = jiebaSegmenter({ lexicon, tables: dictionaryOf(lexicon) });
const broken = (headline: string): string => headlineSegments(headline, segmenter).join('|');

describe('a headline', () => {
  it('breaks between words and never inside a short quotation', () => {
    expect(broken('清远高新区“红色引擎”激发科创动能')).toBe('清远高新区|“红色引擎”|激发|科创|动能');
    expect(broken('《企业之歌》唱响园区')).toMatch(/^《企业之歌》\|/);
  });

  it('breaks inside a quotation that is longer than a line', () => {
    const quotation = '“坚持以高质量党建引领高新区产业发展新格局”';
    expect(headlineSegments(quotation, segmenter).length).toBeGreaterThan(3);
  });

  it('begins no line with punctuation or a word that leans back', () => {
    expect(broken('发展的力量')).toBe('发展的|力量');
    expect(broken('学习，再学习')).toBe('学习，|再|学习');
  });

  it('keeps a number with its unit and its sign', () => {
    expect(broken('投资60亿元项目开工')).toContain('60亿元');
    expect(broken('同比增长13.3%')).toMatch(/13\.3%$/);
    expect(broken('园区前11个月跑出“加速度”')).toContain('11个月|');
    expect(broken('占比提高三个百分点')).toMatch(/三个百分点$/);
  });

  it('loses and adds nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'清远高新区“”《》，。13.3% TOP的') });
    fc.assert(
      fc.property(text, (headline) => {
        expect(headlineSegments(headline, segmenter).join('')).toBe(headline);
      }),
    );
  });
});
