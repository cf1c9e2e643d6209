import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/facts/article-text.ts';
import { eventsOf } from '../../../src/facts/events.ts';
import { statisticsOf } from '../../../src/facts/statistics.ts';
import type { ArticleDraft } from '../../../src/record/schema.ts';
import { draftOf, draftOfText, type PlainArticle } from '../../fixtures/draft.ts';
import { goldKnowledge } from '../../gold/score.ts';

const knowledge = goldKnowledge();

function lines(draft: ArticleDraft): string[] {
  const article = articleText(draft, knowledge);
  return eventsOf(article, statisticsOf(article, knowledge.indicators)).map(
    ({ kind, date, subject, amount }) =>
      `${kind} ${date ?? '-'} ${subject ?? '-'} ${amount === null ? '-' : `${amount.value}${amount.unit}`}`,
  );
}

describe('events', () => {
  it.each([
    [
      '2024年5月20日，总投资32亿元的半导体封测基地在东屏高新区开工。',
      ['开工 2024-05-20 总投资32亿元的半导体封测基地 32亿元'],
    ],
    ['2023年，云岭高新区获批国家创新型特色园区。', ['上榜 2023 云岭高新区 -']],
    ['近日，恒光科技二期项目正式投产。', ['投产 - 恒光科技二期项目 -']],
    ['园区加快推动项目早日开工，力争年内投产。', []],
    ['2024年，江澜高新区签约项目76个。', []],
    ['项目2026年投产后，预计年产值30亿元。', []],
    ['白浪高新区软件协会成立于2015年3月。', ['成立 2015-03 白浪高新区软件协会 -']],
  ])('%s', (text, expected) => {
    expect(lines(draftOfText(text))).toEqual(expected);
  });

  it('are told from the opening of one phase and the beginning of the next', () => {
    const seed = JSON.parse(
      readFileSync(new URL('../../fixtures/seed-text.json', import.meta.url), 'utf8'),
    ) as PlainArticle[];
    const found = seed.flatMap((article) => lines(draftOf(article).draft));
    expect(found).toContain('开园 2024-09-10 广汇国际钟表产业城二期项目 -');
    expect(found).toContain('开工 2024-09-10 广汇国际钟表产业城三期项目 -');
    expect(found).toContain('成立 2010-06 聚石化学党支部 -');
    expect(found.some((line) => line.startsWith('上榜 2024 阿拉善高新区'))).toBe(true);
  });
});
