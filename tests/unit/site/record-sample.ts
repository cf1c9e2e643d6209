import type { ArticleRecord } from '../../../src/record/schema.ts';

/** A finished record of one paragraph, with whatever a test is about put over it. */
export function sampleRecord(over: Partial<ArticleRecord> & { text?: string } = {}): ArticleRecord {
  const { text = '园区今年引进项目12个。', ...rest } = over;
  return {
    schema: '1',
    id: 'sample',
    publication: null,
    date: null,
    page: null,
    source: { path: 'newspapers/sample.txt', start: 0, end: text.length, encoding: 'utf-8' },
    kicker: null,
    headline: '示例高新区引进新项目',
    subtitle: null,
    byline: null,
    dateline: null,
    sections: [
      { heading: null, blocks: [{ type: 'paragraph', text, source: { start: 0, end: text.length } }] },
    ],
    parks: [],
    statistics: [],
    entities: [],
    keywords: [],
    summary: text,
    characters: text.length,
    readingMinutes: 1,
    edits: [],
    messages: [],
    ...rest,
  };
}
