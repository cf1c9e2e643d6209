import { describe, expect, it } from 'vitest';
import { differing, likeness } from '../../../src/evaluate/difference.ts';
import type { GoldPage } from '../../../src/evaluate/gold.ts';
import { figures, worst } from '../../../src/evaluate/report.ts';
import { noCounts, scorePage } from '../../../src/evaluate/score.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { sourceOf } from '../../reading/source-of.ts';

describe('the difference of two texts', () => {
  // Right-hand figures: Python 3.12, difflib.SequenceMatcher(None, a, b, autojunk=False).
  it.each([
    ['党建引领产业聚势', '党建引领产聚势', 1, 0.933333],
    ['高新区发展高新', '新高区发高新展', 8, 0.428571],
    ['', '高新', 2, 0],
    ['甲乙丙丁甲乙', '乙丙甲丁甲甲乙', 9, 0.307692],
  ])('of %j and %j is difflib’s', (a, b, characters, ratio) => {
    expect(differing(a, b)).toBe(characters);
    expect(likeness(a, b)).toBeCloseTo(ratio, 6);
  });
});

const TEXT = `高新区新增企业百家

▶ 本报记者 叶青

记者从高新区获悉,今年以来新增企业一百家。

园区运动会昨日开幕

▶ 本报记者 林海

运动会昨日在园区体育场开幕,两千名职工参加。
`;

describe('a page read and its known reading', () => {
  const gold: GoldPage = {
    page: 'page',
    articles: [
      {
        headline: '高新区新增企业百家',
        byline: { text: '本报记者叶青', names: ['叶青'] },
        blocks: [{ type: 'paragraph', text: '记者从高新区获悉，今年以来新增企业一百家。' }],
        misprints: [],
        start: 0,
      },
      {
        headline: '园区运动会昨日开幕',
        byline: { text: '本报记者林涛', names: ['林涛'] },
        blocks: [{ type: 'paragraph', text: '运动会昨日在园区体育场开幕，三千名职工参加。' }],
        misprints: [],
        start: TEXT.indexOf('园区运动会'),
      },
    ],
  };
  const counts = noCounts();
  const faults = scorePage(counts, gold, readNewspaper(sourceOf(TEXT), {}).drafts);

  it('are told apart in figures', () => {
    expect(figures(counts).slice(0, 5)).toEqual([
      'articles      F1 1.0000  P 1.0000  R 1.0000  (2 gold)',
      'headlines     1.0000 of matched, 1.0000 of all',
      'byline names  F1 0.5000  P 0.5000  R 0.5000  (2 gold)',
      'captions      F1 0.0000  P 0.0000  R 0.0000  (0 gold)',
      'body text     CER 0.02326 over 43 characters of articles found whole; 0 blanks left between Han',
    ]);
  });

  it('and place by place, the worst first', () => {
    expect(worst(faults, 100)).toEqual([
      'page  byline: 林海 for 林涛',
      'page  1 characters differ in: 园区运动会昨日开幕',
    ]);
  });
});
