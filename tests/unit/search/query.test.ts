import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/search/query/evaluate.ts';
import { longestQuery, parseQuery } from '../../../src/search/query/parse.ts';
import { openStore } from '../../../src/search/query/store.ts';
import { spelledMatches } from '../../../src/search/spelling.ts';
import { article, loaderOf } from './fixture.ts';

const qingyuan = { id: 'qingyuan', name: '清远高新区', mentions: 3, primary: true };
const suzhou = { id: 'suzhou', name: '苏州高新区', mentions: 2, primary: true };

const statistic = (indicator: string, value: number, unit: string, change: number | null) => ({
  indicator,
  subject: null,
  park: null,
  value,
  unit,
  normalized: unit === '亿元' ? { value: value * 1e8, unit: 'CNY' } : null,
  approximate: null,
  comparison:
    change === null
      ? null
      : {
          kind: '同比',
          direction: change < 0 ? ('down' as const) : ('up' as const),
          value: Math.abs(change),
          unit: '%',
        },
  period: null,
  text: `${indicator}${value}${unit}`,
  source: { start: 0, end: 0 },
  at: { block: 0, start: 0, end: 5 },
});

const printed = '聚石化学等企业人选创新榜';
const records = [
  article('undated', ['没有日期的一篇，谈“一网通办”与 TOP 100 榜单。']),
  article('20240105-a01-01', ['聚石化学等企业入选创新榜'], {
    date: '2024-01-05',
    parks: [qingyuan],
    byline: { text: '本报记者 叶伟', people: [{ name: '叶伟', role: '本报记者' }] },
    statistics: [statistic('工业增加值', 108.86, '亿元', 13.3), statistic('总投资', 60, '亿元', null)],
    edits: [{ rule: 'misprint', start: 7, end: 9, from: '人选', to: '入选', confidence: 1 }],
    sections: [
      {
        heading: '党建赋能　科创加速',
        blocks: [
          { type: 'paragraph', text: '聚石化学等企业入选创新榜', source: { start: 0, end: printed.length } },
        ],
      },
    ],
  }),
  article('20240620-a02-01', ['苏州高新区后勤发展，增长34.4%，ＡＢＣ公司'], {
    date: '2024-06-20',
    headline: '苏州高新区加速发展',
    parks: [suzhou, qingyuan],
    statistics: [statistic('工业增加值', 300, '亿元', 34.4), statistic('能耗', 5, '万吨', -2.5)],
  }),
  article('20250101-a01-01', ['发展里程：公司发展壮大'], { date: '2025-01-01', parks: [suzhou] }),
];

const ids = ['undated', '20240105-a01-01', '20240620-a02-01', '20250101-a01-01'];
const store = await openStore(loaderOf(records).load);
const find = async (query: string) =>
  [...(await evaluate(store, parseQuery(query))).articles].map((n) => ids[n]);
const [undated, qing, su, latest] = ids;

describe('what a reader may type', () => {
  it.each([
    ['one character', '榜', [undated, qing]],
    ['two words, both of which must occur', '发展 公司', [su, latest]],
    ['a part of a number', '4.4', [su]],
    ['a number with its percent sign', '34.4%', [su]],
    ['full width for half width, capitals for small', 'abc公司 ３４.４％', [su]],
    ['straight quotes for curly ones, as part of a word', '谈"一网通办"与', [undated]],
    ['a phrase with a blank in it', '"TOP 100"', [undated]],
    ['a word that must not occur', '发展 -壮大', [su]],
    ['only a word that must not occur', '-发展', [undated, qing]],
    ['Traditional for Simplified', '創新榜', [qing]],
    ['a Traditional character with several readings', '後勤', [su]],
    ['the misprint as it was printed', '企业人选', [qing]],
    ['the misprint as it is corrected', '企业入选', [qing]],
    ['a subhead', '科创加速', [qing]],
    ['a byline', '叶伟', [qing]],
    ['a park by its name', 'park:清远高新区', [qing, su]],
    ['a park by its id, in Chinese', '园区：suzhou', [su, latest]],
    ['two parks, either of which will do', 'park:清远 park:苏州', [qing, su, latest]],
    ['a park that must not be in it', '-park:清远 发展', [latest]],
    ['a province', '省份:广东', [qing, su]],
    ['a reporter', 'reporter:叶伟', [qing]],
    ['a year', '年份:2024', [qing, su]],
    ['articles without a date', 'year:none', [undated]],
    ['a range of months', '2024-01..2024-06', [qing, su]],
    ['an open range of dates', 'date:2024-06-20..', [su, latest]],
    ['one month', '日期:2024年1月', [qing]],
    ['pinyin', 'qingyuan', [qing, su]],
    ['initials', 'qygxq', [qing, su]],
    ['the pinyin of a reporter', 'yewei', [qing]],
    ['growth above a percentage', '增长>30%', [su]],
    ['growth of at least a percentage, full width', '增长≥１３.３％', [qing, su]],
    ['a fall', '下降>2%', [su]],
    ['a range of amounts whose unit is said once', '60..300亿元', [qing, su]],
    ['a range of amounts', '60亿..108.86亿', [qing]],
    ['an indicator above an amount', '工业增加值>108.86亿元', [su]],
    ['the growth of one indicator', '工业增加值增长<20%', [qing]],
    ['what is nowhere', '量子计算机', []],
    ['a field nobody knows, as text', '里程：公司', [latest]],
  ])('finds %s: %s', async (_, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('shows an article whose headline has the words before newer ones', async () => {
    const { ranked } = await evaluate(store, parseQuery('发展'));
    expect(ranked.map((n) => ids[n])).toEqual([su, latest]);
  });

  it.each([
    '',
    '   ',
    '-',
    '""',
    '"',
    ':',
    'park:',
    '>',
    '..',
    '\\',
    '<script>',
    '(((',
    '高'.repeat(100_000),
  ])('understands %j without failing', async (query) => {
    expect(await find(query.slice(0, 200_000))).toBeInstanceOf(Array);
  });

  it('cuts a query that nobody types', () => {
    expect(parseQuery('高'.repeat(100_000)).terms[0]?.text).toHaveLength(longestQuery);
  });
});

describe('a headline', () => {
  const red = article('red', ['一段。'], { headline: '清远高新区“红色引擎”激发科创动能' });
  const top = article('top', ['ABC与 hsyq 同在一段。'], { headline: 'TOP 100榜单：西安方案获绿色奖' });
  const plain = article('plain', ['红色引擎。'], { headline: '苏州高新区加速发展' });
  const find = async (query: string, records = [red, top, plain]) => {
    const store = await openStore(loaderOf(records).load);
    const { articles } = await evaluate(store, parseQuery(query));
    return Promise.all([...articles].map((found) => store.idOf(found)));
  };

  it.each([
    ['by its pinyin', 'hongseyinqing', ['red']],
    ['by pinyin across its marks', 'gaoxinquhongse', ['red']],
    ['by pinyin that can be cut in two ways', 'xianfangan', ['top']],
    ['by ü written v', 'lvse', ['top']],
    ['by initials that are in no text', 'jfkc', ['red']],
    ['by two of its words', 'jiasu fazhan', ['plain']],
    ['by pinyin that is not there', 'hongseqiang', []],
    ['by pinyin that stands in the text alone', 'hongseyinqing suzhou', []],
    ['by a single syllable', 'hong', []],
  ])('is found %s', async (_, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('is not searched by sound for letters that are printed somewhere', async () => {
    expect(await find('hsyq')).toEqual(['top']);
    expect(await find('hsyq', [red, plain])).toEqual(['red']);
  });

  it('shows which of its characters were heard', async () => {
    const store = await openStore(loaderOf([red]).load);
    const { spellings } = await evaluate(store, parseQuery('hsyq'));
    const { headline, spelt } = await store.text(0);
    const [[start, end] = [0, 0]] = spelledMatches(headline ?? '', spelt, spellings);
    expect(headline?.slice(start, end)).toBe('红色引擎');
  });
});
