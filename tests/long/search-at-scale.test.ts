/** At ten thousand articles a first query moves at most 200 KB, and finds exactly what is there. */
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/record/schema.ts';
import { bundleClient } from '../../src/render/assets.ts';
import { openBrowser, openPage } from '../browser/support/open-browser.ts';
import { type ServedSite, serve } from '../browser/support/serve.ts';
import { generatedArticles } from '../fixtures/generated-articles.ts';
import { indexOf } from '../unit/search/fixture.ts';

const mostBytes = 200_000;
const records = generatedArticles(10_000, 1700);
let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  const engine = await bundleClient({ client: join(import.meta.dirname, '../browser/engine'), cache: null });
  const files = new Map<string, Buffer>();
  for (const { path, content } of [...engine.files, ...indexOf(records, new Map())]) {
    files.set(path, Buffer.from(content));
  }
  const page = `<!doctype html><title>engine</title><link rel="icon" href="data:,"><script src="${engine.assets.script('engine')}"></script>`;
  files.set('index.html', Buffer.from(page));
  [browser, served] = await Promise.all([openBrowser(), serve(files, '/')]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe('a first query', () => {
  it.each([
    '区',
    '创新',
    '高新区',
    '清远高新区',
    '科技创新',
    '高新技术产业',
    '人民政府',
    '国家级高新区',
    '13.3%',
    '108',
    '高质量发展目标任务',
    '王芳',
  ])('for %s', async (query) => {
    const { page, close } = await openPage(browser);
    await page.goto(served.address);
    served.sent.splice(0);
    const ask = () =>
      page.evaluate(async (typed) => {
        const find = Reflect.get(window, 'findPage') as (
          query: string,
        ) => Promise<{ count: number; ms: number }>;
        return find(typed);
      }, query);
    const first = await ask();
    const bytes = served.sent.reduce((sum, one) => sum + one.bytes, 0);
    const second = await ask();
    await close();
    process.stdout.write(
      `${query}: ${first.count} articles, ${Math.round(bytes / 1000)} KB in ${served.sent.length} files, ` +
        `${Math.round(first.ms)} ms, again ${Math.round(second.ms)} ms\n`,
    );
    expect(first.count).toBe(
      records.filter((record) => textsOf(record).some((text) => text.includes(query))).length,
    );
    expect(bytes).toBeLessThanOrEqual(mostBytes);
    expect(second.ms).toBeLessThan(first.ms);
  });
});

describe('a first query by sound', () => {
  it.each(['kejichuangxin', 'gaoxinquqiye', 'kjcx', 'gxqqycx'])('for %s', async (query) => {
    const { page, close } = await openPage(browser);
    await page.goto(served.address);
    served.sent.splice(0);
    const found = await page.evaluate(async (typed) => {
      const find = Reflect.get(window, 'findPage') as (
        query: string,
      ) => Promise<{ count: number; ms: number }>;
      return find(typed);
    }, query);
    const bytes = served.sent.reduce((sum, one) => sum + one.bytes, 0);
    await close();
    process.stdout.write(
      `${query}: ${found.count} articles, ${Math.round(bytes / 1000)} KB in ${served.sent.length} files, ${Math.round(found.ms)} ms\n`,
    );
    expect(found.count).toBe(records.filter(({ headline }) => sounds(headline ?? '', query)).length);
    expect(found.count).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(mostBytes);
  });
});

/** Whether a headline has characters that are spelt so, or whose initials are: told without the index. */
function sounds(headline: string, typed: string): boolean {
  return headline.split(/[A-Za-z0-9]+/).some((run) => {
    const han = run.replace(/[^\p{Script=Han}]/gu, '');
    const syllables = han === '' ? [] : pinyin(han, { toneType: 'none', type: 'array', v: true });
    return syllables.some((_, from) => {
      const rest = syllables.slice(from);
      const initials = rest.map((syllable) => syllable.charAt(0)).join('');
      const ends = rest.map((__, to) => rest.slice(0, to + 1).join(''));
      return initials.startsWith(typed) || ends.includes(typed);
    });
  });
}

function textsOf(record: ArticleRecord): string[] {
  const blocks = record.sections.flatMap((section) => section.blocks);
  return [
    record.headline ?? '',
    record.byline?.text ?? '',
    ...blocks.map((block) => ('text' in block ? block.text : '')),
  ];
}
