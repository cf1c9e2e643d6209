import { expect, test } from 'vitest';
import { compareRecords } from '../../../src/compare/compare-records.ts';
import { changeLines } from '../../../src/compare/print-changes.ts';
import type { ArticleRecord } from '../../../src/record/schema.ts';

function record(id: string, change: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    schema: '1',
    id,
    publication: null,
    date: null,
    page: null,
    source: { path: 'newspapers/a.txt', start: 0, end: 9, encoding: 'utf-8' },
    kicker: null,
    headline: '临江高新区开工',
    subtitle: null,
    byline: null,
    dateline: null,
    sections: [
      {
        heading: null,
        blocks: [{ type: 'paragraph', text: '十个项目开工。', source: { start: 0, end: 7 } }],
      },
    ],
    parks: [],
    statistics: [],
    entities: [],
    keywords: [],
    summary: '',
    characters: 7,
    readingMinutes: 1,
    edits: [],
    messages: [],
    ...change,
  };
}

const edit = { rule: 'misprint', start: 3, end: 5, from: '人选', to: '入选', confidence: 1 };

test('an archive that reads the same has no changes', () => {
  expect(compareRecords([record('a'), record('b')], [record('a'), record('b')])).toEqual([]);
});

test('articles changed, added and removed are told with their edits and lines', () => {
  const was = [record('a'), record('gone', { headline: '旧稿' })];
  const is = [
    record('a', { headline: '临江高新区今天开工', edits: [edit] }),
    record('new', { headline: '新稿' }),
  ];
  expect([...changeLines(compareRecords(was, is), 'HEAD')]).toEqual([
    '~ a 临江高新区今天开工 (newspapers/a.txt)',
    '    edit gained: misprint at 3 "人选" → "入选"',
    '    - 标题 临江高新区开工',
    '    + 标题 临江高新区今天开工',
    '+ new 新稿 (newspapers/a.txt)',
    '    + 新稿',
    '- gone 旧稿 (newspapers/a.txt)',
    '    - 旧稿',
    'against HEAD: 1 articles changed · 1 added · 1 removed · 1 edits gained · 0 lost',
  ]);
});
