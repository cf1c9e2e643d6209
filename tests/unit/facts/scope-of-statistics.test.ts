import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/facts/article-text.ts';
import { statisticsOf } from '../../../src/facts/statistics.ts';
import { draftOfText } from '../../fixtures/draft.ts';
import { goldKnowledge } from '../../gold/score.ts';

const knowledge = goldKnowledge();

function rows(text: string): (string | null)[][] {
  return statisticsOf(articleText(draftOfText(text), knowledge), knowledge.indicators).map((s) => [
    `${s.value ?? ''}${s.unit ?? ''}`,
    s.indicator,
    s.subject,
  ]);
}

describe('how far a figure’s words reach', () => {
  it('reads a bracket as a sentence of its own, about the figure before it', () => {
    expect(rows('云岭高新区共有规上工业企业86家（其中产值超10亿元的7家）。')).toEqual([
      ['86家', '规模以上工业企业', '云岭高新区'],
      ['7家', '产值超10亿元的规模以上工业企业', '云岭高新区'],
    ]);
  });

  it('leaves dates, telephone numbers and sources in brackets alone', () => {
    expect(rows('白浪高新区新引进企业12家（2024年数据，电话0739-5556677）。')).toHaveLength(1);
  });

  it('hands figures out over as many years', () => {
    const text = '2022年、2023年，云岭高新区工业投资分别为18亿元、26亿元。';
    const found = statisticsOf(articleText(draftOfText(text), knowledge), knowledge.indicators);
    expect(found.map(({ value, period }) => [value, period?.start])).toEqual([
      [18, '2022'],
      [26, '2023'],
    ]);
  });

  it('gives a second park the first one’s indicator', () => {
    expect(rows('云岭高新区工业总产值820亿元，白浪高新区610亿元。')).toEqual([
      ['820亿元', '工业总产值', '云岭高新区'],
      ['610亿元', '工业总产值', '白浪高新区'],
    ]);
  });

  it('gives the works behind 的 all the figures listed before', () => {
    expect(rows('总投资9亿元、全长12公里的滨江快速路建成通车。').map((row) => row[2])).toEqual([
      '滨江快速路',
      '滨江快速路',
    ]);
  });

  it('keeps both ends of a range in one unit', () => {
    const text = '技术工人月薪普遍在6000元至1.1万元之间。';
    const [found] = statisticsOf(articleText(draftOfText(text), knowledge), knowledge.indicators);
    expect([found?.value, found?.valueTo, found?.unit]).toEqual([6000, 11_000, '元']);
  });

  it('takes guesses, days of the old calendar and ratios in whole numbers for no statistics', () => {
    expect(rows('去年蔬菜卖了七八千元。')).toEqual([]);
    expect(rows('灯笼红到正月十五元宵节。')).toEqual([]);
    expect(rows('平均每5名员工中就有1名工程师。')).toEqual([]);
    expect(rows('大家听了十分高兴。')).toEqual([]);
  });
});
