import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/facts/article-text.ts';
import { statisticsOf } from '../../../src/facts/statistics.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import type { Statistic } from '../../../src/record/schema.ts';
import { draftOf, type PlainArticle } from '../../fixtures/draft.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const { knowledge } = loadKnowledge('.', { content: 'content', segmenter: 'nodejieba' });
const articles = JSON.parse(fixture('seed-text.json')) as PlainArticle[];
const drafts = articles.map((article) => draftOf(article));

function rowOf(article: number, s: Statistic): string {
  const c = s.comparison;
  return [
    article,
    s.value,
    s.unit,
    s.approximate,
    s.indicator,
    c?.kind,
    c?.direction,
    c?.value,
    c?.unit,
    s.period?.start,
    s.period?.end,
    s.subject,
  ]
    .map((cell) => cell ?? '')
    .join('\t');
}

describe('the statistics of two articles of 中国高新技术产业导报', () => {
  it('are all found as printed, and nothing else is', () => {
    const rows = drafts.flatMap(({ draft }, i) =>
      statisticsOf(articleText(draft, knowledge), knowledge.indicators).map((s) => rowOf(i + 1, s)),
    );
    expect(rows).toEqual(fixture('seed-statistics.tsv').trim().split('\n').slice(1));
  });

  it('stand in the source where they say they stand', () => {
    for (const { draft, source } of drafts) {
      for (const s of statisticsOf(articleText(draft, knowledge), knowledge.indicators)) {
        expect(source.slice(s.source.start, s.source.end)).toBe(s.text);
      }
    }
  });
});
