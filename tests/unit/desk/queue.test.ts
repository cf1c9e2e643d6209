import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateOf } from '../../../src/desk/queue.ts';
import { compose } from '../../../src/import/compose.ts';
import type { ImportedPage } from '../../../src/import/page.ts';
import { writeText } from '../../../src/import/write.ts';
import type { Content } from '../../../src/read-content.ts';
import type { ArticleRecord, Edit } from '../../../src/record/schema.ts';
import { readSource } from '../../../src/source/read-source.ts';
import { contentOf } from '../../fixtures/cards.ts';
import { draftOf } from '../../fixtures/draft.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A page of two recognised lines, the second read badly. */
function recognisedPage(): ImportedPage {
  const line = (text: string, y: number, confidence: number) => ({
    text,
    x: 10,
    y,
    width: text.length * 10,
    height: 10,
    size: 10,
    confidence,
  });
  const runs = [line('职工夜校再次人选案例。', 10, 0.98), line('园区机嘎人产业已末成型。', 30, 0.3)];
  return { number: 1, width: 200, height: 100, unit: 'px', runs, images: [], rules: [] };
}

function contentWith(edits: readonly Edit[], path: string): Content {
  const { draft } = draftOf({ headline: '夜校', sections: [] });
  const record: ArticleRecord = {
    ...draft,
    source: { ...draft.source, path },
    parks: [],
    statistics: [],
    entities: [],
    keywords: [],
    summary: '',
    edits: [...edits],
    messages: [],
  };
  return { ...contentOf([record]), hashes: new Map([[path, 'x']]), aside: [], remarks: [] };
}

test('questions come least sure first; what a recogniser was unsure of itself comes before the rest', () => {
  const file = { kind: 'pages', format: 'hocr', pages: [recognisedPage()], matter: {}, notes: [] } as const;
  const [text] = compose(file, { name: 'scan.hocr', bytes: new Uint8Array() });
  if (text === undefined) throw new Error('nothing was imported');
  writeText(folder, text, false);
  const reading = readSource(folder, text.path);
  if (reading.kind !== 'text') throw new Error('set aside');
  const editAt = (from: string, to: string, confidence: number): Edit => {
    const start = reading.source.text.indexOf(from);
    return { rule: 'misprint', start, end: start + from.length, from, to, confidence };
  };
  const edits = [editAt('人选', '入选', 0.6), editAt('末', '未', 0.8), editAt('园区', '园区', 0.99)];
  const { queue, sources } = stateOf(contentWith(edits, text.path), folder);
  expect(queue.map(({ from, to, confidence }) => [from, to, Math.round(confidence * 100)])).toEqual([
    ['末', '未', 24],
    ['人选', '入选', 59],
  ]);
  expect(sources).toMatchObject([
    { path: text.path, state: 'published', articles: 1, unsure: 2, corrections: 0 },
  ]);
});
