import { describe, expect, it } from 'vitest';
import { jiebaSegmenter } from '../../../src/chinese/segmenter-jieba.ts';
import { processorTime } from '../../fixtures/processor-time.ts';
import { dictionaryOf } from './dictionary-of.ts';

const segmenter = jiebaSegmenter({ lexicon: [], tables: dictionaryOf([]) });
const cut = (text: string): string => segmenter.words(text).join('|');

describe('numbers', () => {
  it('take their multiples and leave the unit', () => {
    expect(cut('投资60亿元')).toBe('投资|60亿|元');
    expect(cut('七千万吨')).toBe('七千万|吨');
    expect(cut('上百个项目')).toBe('上百|个|项目');
    expect(cut('第四十一次会议')).toBe('第四十一|次|会议');
  });

  it('keep units that begin with a numeral', () => {
    expect(cut('用电30万千瓦时')).toMatch(/30万\|千瓦/);
    expect(cut('增加2个百分点')).toContain('百分点');
  });

  it('in dates stand apart from what follows', () => {
    expect(cut('北京1月4日电')).toBe('北京|1|月|4|日|电');
    expect(cut('截至2024年底')).toMatch(/2024\|年\|底$/);
    expect(cut('3年级学生')).toBe('3|年级|学生');
  });
});

describe('doubtful places', () => {
  it('are read by what usually follows what', () => {
    expect(cut('他出生于陕西')).toContain('出生|于');
  });

  it('may be the name of a person', () => {
    for (const [text, name] of [
      ['记者段芝璞报道', '段芝璞'],
      ['董事长陈绪豹表示', '陈绪豹'],
      ['（黄玉生摄）', '黄玉生'],
      ['总经理欧阳明介绍', '欧阳明'],
    ] as const) {
      expect(segmenter.tags(text)).toContainEqual({ word: name, tag: 'nr' });
    }
  });

  it('do not become names where ordinary words do', () => {
    expect(cut('高度重视安全生产')).toBe('高度重视|安全|生产');
    expect(segmenter.tags('和平发展方向明确').some(({ tag }) => tag === 'nr')).toBe(false);
  });
});

describe('a word the engine guessed', () => {
  it('does not keep what is always a word of its own', () => {
    expect(cut('该产业城已完成建设')).toContain('已|完成');
    expect(segmenter.words('总经理对丁伟明说')).toContain('对');
  });
});

describe('a compound whose nearer half its neighbour may claim', () => {
  it('is taken apart', () => {
    expect(cut('社会主义市场经济体制')).toMatch(/\|?经济\|体制$/);
    expect(cut('市妇幼保健院')).toMatch(/妇幼\|保健院$|妇幼\|保健\|院$/);
  });

  it('stays whole where nothing claims it, or where an editor listed it', () => {
    const lexicon = [{ word: '经济体制', frequency: 5000, tag: 'n' }];
    const listed = jiebaSegmenter({ lexicon, tables: dictionaryOf(lexicon) });
    expect(cut('新的经济体制')).toContain('经济体制');
    expect(listed.words('市场经济体制')).toContain('经济体制');
  });
});

describe('one character over and over', () => {
  // Each could follow the other in some word, so nothing but a word's greatest length ends the search for one.
  it.each(['第', '人', '王', '国'])('takes time in proportion to its length: %s', (character) => {
    const milliseconds = (length: number): number =>
      processorTime(() => segmenter.tags(character.repeat(length)));
    milliseconds(2_000);
    const short = Math.min(milliseconds(2_000), milliseconds(2_000));
    // Sixteen times the text, with a margin of four for a busy machine; the square would be 256 times.
    expect(milliseconds(32_000) / Math.max(short, 5)).toBeLessThan(64);
  });
});
