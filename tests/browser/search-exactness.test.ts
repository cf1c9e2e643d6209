/** In the browser, too, search finds exactly the articles that contain what was typed. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/schema.ts';
import { bundleClient } from '../../src/render/assets.ts';
import { generatedArticles, randomFrom } from '../fixtures/generated-articles.ts';
import { indexOf } from '../unit/search/fixture.ts';
import { openBrowser, openPage, type WatchedPage } from './support/open-browser.ts';
import { type ServedSite, serve } from './support/serve.ts';

const records = generatedArticles(1000, 900);
let browser: Browser;
let served: ServedSite;
let watched: WatchedPage;

beforeAll(async () => {
  const engine = await bundleClient({ client: join(import.meta.dirname, 'engine'), cache: null });
  const files = new Map<string, Buffer>();
  for (const { path, content } of [...engine.files, ...indexOf(records, new Map())]) {
    files.set(path, Buffer.from(content));
  }
  const page = `<!doctype html><html lang="zh"><title>engine</title><link rel="icon" href="data:,"><script src="${engine.assets.script('engine')}"></script>`;
  files.set('index.html', Buffer.from(page));
  [browser, served] = await Promise.all([openBrowser(), serve(files, '/a/')]);
  watched = await openPage(browser);
  await watched.page.goto(served.address);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const find = (query: string) =>
  watched.page.evaluate(async (typed) => {
    const ask = Reflect.get(window, 'find') as (query: string) => Promise<{ ids: string[] }>;
    return (await ask(typed)).ids;
  }, query);

function textsOf(record: ArticleRecord): string[] {
  const blocks = record.sections.flatMap((section) => section.blocks);
  return [
    record.headline,
    record.byline?.text,
    ...blocks.map((block) => ('text' in block ? block.text : '')),
  ].flatMap((text) => (text === null || text === undefined ? [] : [text]));
}

/** A hundred phrases: cut from the articles, of all lengths, and put together from such cuts; and some that people type. */
function phrases(): string[] {
  const random = randomFrom(5);
  const cut = (length: number): string => {
    const texts = textsOf(records[Math.floor(random() * records.length)] as ArticleRecord);
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const from = Math.floor(random() * Math.max(1, text.length - length));
    return text.slice(from, from + length);
  };
  const typed = [
    '人',
    '飞',
    '108',
    '3.',
    '%',
    '13.3%',
    '高新区',
    '清远高新区',
    '高新技术产业',
    '国家级高新区',
    '人民政府',
  ];
  const cuts = Array.from({ length: 80 }, (_, n) => cut(1 + (n % 10)));
  const joined = Array.from({ length: 40 }, (_, n) => cut(1 + (n % 3)) + cut(1 + (n % 4)));
  const usable = [...typed, ...joined, ...cuts].filter(
    (phrase) => phrase.trim() === phrase && !/["“”]/.test(phrase),
  );
  return usable.slice(0, 100);
}

describe('search in the browser', () => {
  it('has precision and recall 1 against a plain search of the text', async () => {
    const asked = phrases();
    expect(asked).toHaveLength(100);
    let found = 0;
    for (const phrase of asked) {
      const ids = await find(`"${phrase}"`);
      // What search takes to be alike: capitals and small letters.
      const expected = records.filter((record) =>
        textsOf(record).some((text) => text.toLowerCase().includes(phrase.toLowerCase())),
      );
      expect([phrase, ...ids]).toEqual([phrase, ...expected.map(({ id }) => id)]);
      found += ids.length;
    }
    expect(found).toBeGreaterThan(1000);
    expect(watched.complaints).toEqual([]);
    expect(served.missing).toEqual([]);
  }, 120_000);
});
