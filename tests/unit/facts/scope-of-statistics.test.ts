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

describe('how far a time that is still to come reaches', () => {
  const periods = (text: string, date: string | null) =>
    statisticsOf(articleText({ ...draftOfText(text), date }, knowledge), knowledge.indicators).map(
      ({ indicator, period, aimed }) => [indicator, period?.start ?? null, aimed === true],
    );
  const aimThenFact = '云岭高新区力争到2030年培育百亿级企业4家。云岭高新区新建研发平台48个。';

  it('is not the time of what the next sentence says has been reached', () => {
    expect(periods(aimThenFact, '2025-04-10')).toEqual([
      ['百亿级企业', '2030', true],
      ['新建研发平台', null, false],
    ]);
  });

  it('is told by its words where the article has no date', () => {
    expect(periods(aimThenFact, null).map(([, start]) => start)).toEqual(['2030', null]);
  });

  it('is that of an aim in the next sentence', () => {
    const text = '到2030年，云岭高新区将成为千亿园区。云岭高新区工业总产值力争达到1200亿元。';
    expect(periods(text, '2025-04-10')).toEqual([['工业总产值', '2030', true]]);
  });

  it('gives no month its year', () => {
    const text = '云岭高新区力争到2030年培育百亿级企业4家。1—3月，云岭高新区新建研发平台48个。';
    expect(periods(text, null).map(([, start]) => start)).toEqual(['2030', null]);
  });

  it('is over when a time that has been is named', () => {
    const text = `${aimThenFact}2024年，云岭高新区工业投资18亿元。云岭高新区新建研发平台48个。`;
    expect(periods(text, '2025-04-10').map(([, start]) => start)).toEqual(['2030', null, '2024', '2024']);
  });

  it('leaves a year that has been reached to what follows, with and without a date', () => {
    const text = '截至2024年底，云岭高新区有企业86家。云岭高新区新建研发平台48个。';
    expect(periods(text, '2025-04-10')[1]).toEqual(periods(text, null)[1]);
    expect(periods(text, null)[1]?.[1]).toMatch(/^2024/);
  });
});

describe('园区 after a firm has had its say', () => {
  const firm = '“我们将加大投入。”云帆电子有限公司首席科学家李建国表示。';

  it('is the park named before, in the same paragraph and in a later one', () => {
    expect(rows(`云岭高新区一片繁忙。${firm}园区还建起了人才公寓49栋。`)).toEqual([
      ['49栋', '人才公寓', '云岭高新区'],
    ]);
    expect(rows(`云岭高新区一片繁忙。\n${firm}\n园区还建起了人才公寓49栋。`)).toEqual([
      ['49栋', '人才公寓', '云岭高新区'],
    ]);
    expect(rows(`云岭高新区一片繁忙。${firm}该园区还建起了人才公寓49栋。`)).toEqual([
      ['49栋', '人才公寓', '云岭高新区'],
    ]);
  });

  it('is nobody’s where no park was named', () => {
    expect(rows('园区还建起了人才公寓49栋。').map((row) => row[2])).toEqual([null]);
  });

  it('leaves the firm what the firm does', () => {
    const text = '云岭高新区一片繁忙。云帆电子有限公司今年新增员工120人。';
    expect(rows(text).map((row) => row[2])).toEqual(['云帆电子有限公司']);
  });
});

describe('an aim', () => {
  const aims = (text: string) =>
    statisticsOf(articleText(draftOfText(text), knowledge), knowledge.indicators).map(
      ({ aimed }) => aimed === true,
    );

  it.each([
    '云岭高新区计划投资10亿元。',
    '云岭高新区全年计划新增企业20家。',
    '云岭高新区规划建设人才公寓300套。',
    '云岭高新区计划到2026年建成孵化器5家。',
    '云岭高新区按照三年行动计划投资3000亿元。',
    '云岭高新区全年计划20家企业上市。',
    '今年投资计划50亿元。',
    // A firm of that name, and no programme.
    '云帆科技计划投资5亿元。',
    '云岭高新区今年计划引进人才300名。',
    '云岭高新区力争工业总产值达到1200亿元。',
  ])('is told by its verb: %s', (text) => {
    expect(aims(text)).toEqual([true]);
  });

  it.each([
    '云岭高新区将土地预审、工程规划、施工许可办理时限压缩至1天。',
    '云岭高新区全年超计划招商引资12亿元。',
    '云岭高新区规划面积86平方公里。',
    '云岭高新区规划用地35平方公里。',
    '云岭高新区累计实施国家火炬计划项目128项。',
    '云岭高新区入选国家千人计划12人。',
    '云岭高新区承担国家重点研发计划项目12项。',
    '云岭高新区培育瞪羚计划企业36家。',
    '云岭高新区“双创计划”人才达到15名。',
    '云岭高新区列入863计划项目7项。',
    '云岭高新区科技计划立项25项。',
    '云岭高新区完成年度计划投资36亿元。',
  ])('is none where the word is part of a noun: %s', (text) => {
    expect(aims(text)).toEqual([false]);
  });
});
