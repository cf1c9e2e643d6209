import type { OutputFile } from '../../../src/emit/output.ts';
import type { ArticleRecord } from '../../../src/record/schema.ts';
import { searchEntryOf } from '../../../src/search/index/entry.ts';
import { buildSearchIndex, type SearchPark } from '../../../src/search/index/index.ts';
import { searchTextFile } from '../../../src/search/index/result-text.ts';
import type { Load } from '../../../src/search/query/store.ts';

/** An article of paragraphs, with whatever else a test is about. */
export function article(
  id: string,
  paragraphs: readonly string[],
  more: Partial<ArticleRecord> = {},
): ArticleRecord {
  return {
    schema: '1',
    id,
    publication: null,
    date: null,
    page: null,
    source: { path: `newspapers/${id}.txt`, start: 0, end: 0, encoding: 'utf-8' },
    kicker: null,
    headline: null,
    subtitle: null,
    byline: null,
    dateline: null,
    sections: [
      {
        heading: null,
        blocks: paragraphs.map((text) => ({
          type: 'paragraph',
          text,
          source: { start: 0, end: text.length },
        })),
      },
    ],
    parks: [],
    statistics: [],
    entities: [],
    keywords: [],
    summary: '',
    characters: 0,
    readingMinutes: 0,
    edits: [],
    messages: [],
    ...more,
  };
}

export const parks: ReadonlyMap<string, SearchPark> = new Map(
  [
    { id: 'qingyuan', name: '清远高新区', fullName: '清远高新技术产业开发区', province: '广东' },
    { id: 'suzhou', name: '苏州高新区', fullName: '苏州高新技术产业开发区', province: '江苏' },
  ].map((park) => [park.id, park]),
);

/** All files of the index: those of every article, and those of all together. */
export function* indexOf(
  records: readonly ArticleRecord[],
  register: ReadonlyMap<string, SearchPark> = parks,
): Iterable<OutputFile> {
  for (const record of records) yield searchTextFile(record.id, () => record, register);
  yield* buildSearchIndex({ articles: records, parks: register, entryOf: searchEntryOf });
}

/** The index in memory, read as a browser would: each file's script runs and hands its content over. */
export function loaderOf(records: readonly ArticleRecord[]): { load: Load; fetched: Map<string, number> } {
  const files = new Map<string, string>();
  for (const { path, content } of indexOf(records)) files.set(path, String(content));
  const fetched = new Map<string, number>();
  const load: Load = async (path) => {
    const script = files.get(path);
    if (script === undefined) throw new Error(`the index has no ${path}`);
    fetched.set(path, script.length);
    let handed: unknown;
    new Function('yuankan', script)((name: string, content: unknown) => {
      if (name !== path) throw new Error(`${path} calls itself ${name}`);
      handed = content;
    });
    return handed;
  };
  return { load, fetched };
}
