/** What must hold of the statistics of any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../src/facts/article-text.ts';
import { eventsOf } from '../../src/facts/events.ts';
import { statisticsOf } from '../../src/facts/statistics.ts';
import { StatisticSchema } from '../../src/record/schema.ts';
import { draftOfText } from '../fixtures/draft.ts';
import { processorTime } from '../fixtures/processor-time.ts';
import { goldKnowledge } from '../gold/score.ts';

const knowledge = goldKnowledge();

/** Pieces of park reports in any order: most of it nonsense, all of it the kind of thing the grammar looks for. */
const PIECES =
  '云岭高新区 2024年 1-11月 去年 截至目前 “十四五”期间 工业增加值 规上 税收 项目 企业 完成 实现 引进 达 为 由 增长到 108.86 １２ 三百 两 百 千 亿 亿元 万 % 个百分点 家 次 人 余 约 超 同比 增长 下降 分别 占 完成年度计划的 其中 位居 第一 、 ， 。 ； （ ） “ ” 和 等 的 了 TOP 100 3+1 0571-8888'.split(
    ' ',
  );
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

function read(text: string) {
  const draft = draftOfText(text);
  const article = articleText(draft, knowledge);
  const statistics = statisticsOf(article, knowledge.indicators);
  return { article, statistics, events: eventsOf(article, statistics) };
}

describe('the statistics of any text', () => {
  it('are valid, stand where they say, in order, and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { article, statistics } = read(text);
        let end = { block: -1, at: 0 };
        for (const statistic of statistics) {
          StatisticSchema.parse(statistic);
          const { at } = statistic;
          if (at === undefined) throw new Error('a statistic without a place');
          const block = article.blocks[at.block]?.text ?? '';
          expect(block).toContain(statistic.text);
          expect(block.slice(at.start, at.end)).not.toBe('');
          expect(at.block > end.block || at.start >= end.at).toBe(true);
          end = { block: at.block, at: at.end };
        }
      }),
      { numRuns: 400 },
    );
  });

  it('always have a value or a change, and a name', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, comparison, indicator } of read(text).statistics) {
          expect(indicator.trim()).not.toBe('');
          expect(value !== null || comparison !== null).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('take time that grows no faster than the text', () => {
    const time = (text: string): number => processorTime(() => read(text));
    for (const pattern of [
      '1',
      '1、',
      '增长',
      '约5家',
      '占',
      '完成5%',
      '由3亿元',
      '第3',
      '一',
      '（',
      '2024年',
      '12家企业、',
    ]) {
      const short = Math.min(...[1, 2, 3].map(() => time(pattern.repeat(1_000))));
      const long = Math.min(...[1, 2].map(() => time(pattern.repeat(16_000))));
      // Sixteen times the text: sixteen times as long, or 256 where something looks back over all of it.
      expect(long / Math.max(short, 20), pattern).toBeLessThan(64);
    }
  });
});
