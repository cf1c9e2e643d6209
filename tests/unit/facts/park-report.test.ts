/** What a park's yearly report says in ways that were once misread; the park and its figures are made up. */
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/facts/article-text.ts';
import { statisticsOf } from '../../../src/facts/statistics.ts';
import { draftOfText } from '../../fixtures/draft.ts';
import { goldKnowledge } from '../../gold/score.ts';

const knowledge = goldKnowledge();
const read = (text: string) => statisticsOf(articleText(draftOfText(text), knowledge), knowledge.indicators);
const named = (text: string) => read(text).map(({ indicator, value }) => [indicator, value]);

describe('the time of a figure', () => {
  const periods = (text: string) => read(text).map(({ value, period }) => [value, period?.text ?? null]);

  it('is not that of what it was before', () => {
    expect(periods('云岭高新区研发投入强度由2018年的7.5%提高到10.8%。审批事项从326项减少到92项。')).toEqual([
      [10.8, null],
      [92, null],
    ]);
    expect(periods('云岭高新区企业由2019年底的300家增加到2023年底的600家。')).toEqual([[600, '2023年底']]);
  });

  it('may be a plan of the last century, but not one that is only compared with', () => {
    expect(periods('“九五”期间，云岭高新区完成投资58亿元。')).toEqual([[58, '“九五”期间']]);
    expect(read('“十五”期间，云岭高新区完成投资58亿元。')[0]?.period).toMatchObject({
      start: '2001',
      end: '2005',
    });
    expect(periods('2009年云岭高新区税收12亿元，是“十五”以来最多的。')).toEqual([[12, '2009年']]);
  });

  it('is not that of a task', () => {
    expect(periods('云岭高新区到位资金312亿元，完成全年任务的87%。园区安排专项资金5亿元。')[1]).toEqual([
      5,
      null,
    ]);
    expect(periods('云岭高新区2023年全年实现营业收入12亿元。')).toEqual([[12, '2023年全年']]);
  });
});

describe('changes in turn', () => {
  const changes = (text: string) =>
    read(text).map(({ value, comparison }) => [value, comparison?.value ?? null]);

  it('belong to as many figures before them, though nobody says 分别', () => {
    expect(changes('云岭高新区出口7.8亿美元，财政收入21.3亿元，同比增长26%、31%。')).toEqual([
      [7.8, 26],
      [21.3, 31],
    ]);
  });

  it('are not handed out where there are not as many', () => {
    const found = read('云岭高新区出口7.8亿美元，财政收入21.3亿元，税收9亿元，同比增长26%、31%。');
    expect(found.slice(0, 2).map(({ comparison }) => comparison)).toEqual([null, null]);
  });
});

describe('an aim', () => {
  const aims = (text: string) => read(text).map(({ value, aimed }) => [value, aimed === true]);

  it('is none where a year was reached long ago', () => {
    expect(aims('云岭高新区技术合同成交额由2019年的156亿元增长到2023年的488亿元。')).toEqual([[488, false]]);
  });

  it('goes on through a list of aims', () => {
    expect(
      aims('到2027年，云岭高新区力争实现营业收入1000亿元，培育百亿级企业20家以上、上市公司100家。'),
    ).toEqual([
      [1000, true],
      [20, true],
      [100, true],
    ]);
    expect(aims('云岭高新区全年力争完成投资50亿元，引进项目30个。')).toEqual([
      [50, true],
      [30, true],
    ]);
  });

  it('is everything that follows a strong one', () => {
    const text = '云岭高新区力争GDP增长8%左右，规上工业增加值增长12%以上，高新技术企业突破5500家。';
    expect(read(text).map(({ aimed }) => aimed)).toEqual([true, true, true]);
  });

  it('of a plan has the end of the plan for its time', () => {
    const [aim] = read('到“十四五”末，云岭高新区经济总量将达到5000亿元。');
    expect(aim).toMatchObject({ aimed: true, period: { text: '“十四五”末', start: '2025', end: '2025' } });
  });

  it('ends where something has been reached', () => {
    expect(aims('云岭高新区计划投资50亿元，目前完成投资20亿元。')).toEqual([
      [50, true],
      [20, false],
    ]);
    expect(aims('云岭高新区计划引进企业50家，已引进企业20家。')).toEqual([
      [50, true],
      [20, false],
    ]);
  });
});

describe('whose a figure is, and what it counts', () => {
  it('is no firm’s where a kind of firm is counted', () => {
    const found = read('云岭高新区创新平台众多。国家重点实验室14个、科研院所56家。');
    expect(found.map(({ indicator, subject }) => [indicator, subject])).toEqual([
      ['国家重点实验室', '云岭高新区'],
      ['科研院所', '云岭高新区'],
    ]);
  });

  it('is not the world’s in 世界500强', () => {
    const found = read('云岭高新区现有企业6000余家，其中世界500强企业32家、上市公司58家。');
    expect(found.map(({ indicator, subject }) => [indicator, subject])).toEqual([
      ['现有企业', '云岭高新区'],
      ['世界500强企业', '云岭高新区'],
      ['上市企业', '云岭高新区'],
    ]);
  });

  it('is nobody’s that was only a kind', () => {
    const [, found] = read('云岭高新区上市公司58家。该公司研发投入41.3亿元。');
    expect(found?.subject).toBe('该公司');
  });

  it('is the speaker’s who says 我们公司', () => {
    const [found] = read('云岭高新区一片繁忙。“去年，我们公司产值首次突破10亿元。”');
    expect(found).toMatchObject({ indicator: '产值', value: 10, subject: '我们公司', park: null });
  });

  it('is what was remitted, and not what was paid', () => {
    expect(named('云岭高新区为企业减免税费15.8亿元。')).toEqual([['减免税费', 15.8]]);
  });

  it('is what comes out once a plant stands', () => {
    expect(named('云帆电子项目达产后年产值将超60亿元。')).toEqual([['年产值', 60]]);
  });

  it.each([
    ['云岭高新区有企业300家。', '企业'],
    ['云岭高新区有有效专利300件。', '有效专利'],
    ['云岭高新区一片繁忙。全区有高新技术企业300家。', '高新技术企业'],
    ['本报讯　园区现有企业300家。', '现有企业'],
  ])('is what there is, without the verb: %s', (text, indicator) => {
    expect(named(text)).toEqual([[indicator, 300]]);
  });

  it('is of firms above the threshold where they earned it', () => {
    const text =
      '云岭高新区规上工业企业实现营业收入1256.8亿元，利润总额98.6亿元，同比分别增长9.8%、15.2%。全区固定资产投资50亿元。';
    expect(read(text).map(({ indicator, scope }) => [indicator, scope])).toEqual([
      ['营业收入', '规模以上'],
      ['利润总额', '规模以上'],
      ['固定资产投资', null],
    ]);
  });

  it('is the firm’s that heads its clause under a short name', () => {
    const found = read(
      '云岭高新区一片繁忙。固锝电子投资3.2亿元。华星光电去年实现营业收入86亿元，净利润9.8亿元。',
    );
    expect(found.map(({ indicator, subject }) => [indicator, subject])).toEqual([
      ['投资', '固锝电子'],
      ['营业收入', '华星光电'],
      ['净利润', '华星光电'],
    ]);
    const [dated] = read('云岭高新区一片繁忙。华星光电2005年销售收入3亿元。');
    expect(dated).toMatchObject({ indicator: '销售收入', subject: '华星光电' });
  });

  it('is the park’s again where its authority acts, and an industry’s under its name', () => {
    const found = read(
      '云岭高新区一片繁忙。固锝电子投资3.2亿元。管委会投入资金3亿元。生物医药实现产值120亿元。',
    );
    expect(found.map(({ subject }) => subject)).toEqual(['固锝电子', '云岭高新区', '云岭高新区']);
    expect(found[2]?.indicator).toBe('生物医药产值');
  });

  it('is no other count of what did the same', () => {
    expect(named('云岭高新区8家企业入选省独角兽榜单，3人入选国家级人才计划。')).toEqual([
      ['入选省独角兽榜单的企业', 8],
    ]);
  });

  it('is some firm’s, where which one is not said', () => {
    const found = read('云岭高新区一片繁忙。某生物医药企业完成融资3.5亿元，拥有发明专利36项。');
    expect(found.map(({ subject }) => subject)).toEqual(['某生物医药企业', '某生物医药企业']);
  });

  it('is the park’s where hospitals are counted', () => {
    const found = read('云岭高新区三甲医院增至4家，千人床位数达8.6张。');
    expect(found.map(({ indicator, value, subject }) => [indicator, value, subject])).toEqual([
      ['三甲医院', 4, '云岭高新区'],
      ['千人床位数', 8.6, '云岭高新区'],
    ]);
  });

  it('tells what there is in all from what is new', () => {
    expect(named('云岭高新区高新技术企业净增216家，总数达到2388家。')).toEqual([
      ['高新技术企业净增', 216],
      ['高新技术企业', 2388],
    ]);
    expect(named('云岭高新区新入选“小巨人”企业15家，累计达86家。')[1]).toEqual(['“小巨人”企业', 86]);
  });

  it('is no figure where a rank is told among how many', () => {
    expect(named('在综合排名中，云岭高新区居全国169家国家高新区第5位。')).toEqual([]);
  });

  it('takes the days with good air for a figure', () => {
    expect(named('云岭高新区空气优良天数298天。')).toEqual([['空气优良天数', 298]]);
  });

  it('knows energy a unit of GDP from energy a unit of industry’s added value', () => {
    expect(named('云岭高新区单位GDP能耗下降3.8%，单位工业增加值能耗下降5.1%。')).toEqual([
      ['单位GDP能耗', null],
      ['单位工业增加值能耗', null],
    ]);
  });

  it('leaves the name of a place out of what is measured there', () => {
    const [found] = read('云帆智慧产业城占地9732亩。');
    expect(found).toMatchObject({ indicator: '占地面积', subject: '云帆智慧产业城' });
    const [garden] = read('云岭高新区科创园总建筑面积38万平方米。');
    expect(garden?.indicator).toBe('建筑面积');
  });
});
