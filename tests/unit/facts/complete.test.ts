import { describe, expect, it } from 'vitest';
import { complete } from '../../../src/facts/index.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import type { ArticleDraft } from '../../../src/record/schema.ts';
import { ArticleRecordSchema } from '../../../src/record/schema.ts';

const { knowledge } = loadKnowledge('.', { content: 'content', segmenter: 'nodejieba' });

/** A draft whose paragraphs stand in the source one after another, without edits. */
function draft(headline: string, ...paragraphs: string[]): ArticleDraft {
  let at = headline.length + 1;
  const blocks = paragraphs.map((text) => {
    const source = { start: at, end: at + text.length };
    at = source.end + 1;
    return { type: 'paragraph' as const, text, source };
  });
  return {
    ...{
      schema: '1',
      id: 'a',
      publication: null,
      date: null,
      page: null,
      kicker: null,
      headline,
      subtitle: null,
    },
    ...{
      byline: null,
      dateline: null,
      sections: [{ heading: null, blocks }],
      characters: 0,
      readingMinutes: 0,
    },
    ...{ source: { path: 'a.txt', start: 0, end: at, encoding: 'utf-8' }, edits: [], messages: [] },
  };
}

const article = draft(
  '常州高新区光伏产业加速集聚',
  '好风凭借力。',
  '2023年，常州高新区光伏产业产值突破1500亿元，同比增长18.2%，天合光能等龙头企业带动产业链集聚。',
  '与苏州高新区、无锡高新区相比，常州高新区的光伏企业更多。苏州高新区以集成电路见长。',
);

describe('a completed record', () => {
  const record = complete(article, knowledge);

  it('is valid, and leaves the draft as it was', () => {
    expect(ArticleRecordSchema.safeParse(record).success).toBe(true);
    expect(article).not.toHaveProperty('parks');
  });

  it('counts the parks, the one in the headline first', () => {
    expect(record.parks.map(({ id, mentions, primary }) => [id, mentions, primary])).toEqual([
      ['changzhou', 3, true],
      ['suzhou', 2, false],
      ['wuxi', 1, false],
    ]);
  });

  it('has keywords that are names and terms, whole', () => {
    expect(record.keywords.slice(0, 2)).toEqual(['常州高新区', '苏州高新区']);
    expect(record.keywords).toContain('光伏');
    for (const word of record.keywords) expect(word.length).toBeGreaterThan(1);
  });

  it('is summed up by its own most telling sentence, whole', () => {
    expect(record.summary).toMatch(/^2023年，常州高新区光伏产业产值突破1500亿元.*集聚。$/);
  });

  it('says the same twice', () => {
    expect(JSON.stringify(complete(article, knowledge))).toBe(JSON.stringify(record));
  });

  it('of an article without text has its headline for a summary', () => {
    expect(complete(draft('苏州高新区一季度开门红'), knowledge)).toMatchObject({
      summary: '苏州高新区一季度开门红',
      parks: [{ id: 'suzhou', mentions: 1, primary: true }],
    });
  });
});
