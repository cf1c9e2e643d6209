/** An hour's work: a page comes in as a PDF, three mistakes are put right at the desk, and the site is published. */
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { importAll } from '../../src/import/import-all.ts';
import { silent } from '../../src/progress.ts';
import { ArticleRecordSchema } from '../../src/record/schema.ts';
import { type OpenDesk, openDesk } from './support/open-desk.ts';

const CORRECTIONS = 'content/corrections/newspapers/园区周刊/2025-03-18-A05.yaml';
let root = '';
let desk: OpenDesk;
let page: Page;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'hour-'));
  await importAll([join(import.meta.dirname, '../fixtures/import/page-a05.pdf')], {
    root,
    content: join(root, 'content'),
    options: { publication: '园区周刊', date: '2025-03-18', page: 'A05' },
    replace: false,
    stdin: () => new Uint8Array(),
    print: () => {},
    tell: () => {},
    progress: silent,
    now: () => 0,
  });
  desk = await openDesk(root, 1400);
  page = desk.page;
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

function corrections(): string {
  const path = join(root, CORRECTIONS);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // But for the context that tells a quotation's place.
  return text.replace(/^ {2}(?:before|after): .*\n/gm, '');
}

/** Waits until the desk has said that it wrote something down, or has done what it was told. */
async function says(text: RegExp): Promise<void> {
  await page.locator('.status').filter({ hasText: text }).waitFor({ timeout: 12_000 });
}

/** Selects printed text in the source, as a person drags over it. */
async function select(text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const pane = document.querySelector('.printed') as HTMLElement;
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} is not printed`);
  }, text);
}

async function clear(): Promise<void> {
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
}

describe('an hour at the desk', () => {
  test('the imported page lies open, as printed, as read, and as it stood', async () => {
    expect(await page.locator('.list button .name').allTextContents()).toEqual(['园区周刊/2025-03-18-A05']);
    expect(await page.locator('.made h2').count()).toBe(6);
    await page.keyboard.press('l');
    expect(await page.locator('.stood svg.sheet g.kind-headline').count()).toBeGreaterThan(5);
    await page.locator('.stood g', { hasText: '云岭开发区夜校受欢' }).first().hover();
    expect(await page.locator('.made h2.lit').textContent()).toBe('云岭开发区夜校受欢迎');
    await page.keyboard.press('l');
    await page.locator('.printed').waitFor();
  });

  test('a misprint, a paragraph and a byline are put right, each by one item of the corrections file', async () => {
    await select('智能家电');
    await page.keyboard.press('e');
    await page.locator('dialog input[name="text"]').fill('智能家居');
    await page.locator('dialog input[name="reason"]').fill('来函更正');
    await page.locator('dialog input[name="erratum"]').fill('2025-03-19');
    await page.locator('dialog button[type="submit"]').click();
    await says(/text: "智能家居"/);
    expect(await page.locator('.made ins[data-rule="erratum"]').textContent()).toBe('智能家居');

    await select('专班每周上门一次');
    await page.keyboard.press('Enter');
    await says(/block: "begins"/);
    expect(await page.locator('.made p.chosen, .made p', { hasText: /^专班每周上门一次/ }).count()).toBe(1);

    await clear();
    await page.locator('.made h2', { hasText: '简讯' }).click();
    await page.keyboard.press('a');
    await page.locator('dialog input[name="byline"]').fill('本报记者 梁秋实');
    await page.locator('dialog button[type="submit"]').click();
    await says(/byline: "本报记者 梁秋实"/);

    expect(corrections()).toBe(
      [
        '- at: "智能家电"\n  text: "智能家居"\n  reason: "来函更正"\n  erratum: "2025-03-19"',
        '- at: "专班每周上门一次,"\n  block: "begins"',
        '- at: "简讯"\n  byline: "本报记者 梁秋实"',
        '',
      ].join('\n'),
    );
  });

  test('a decision is undone by one key, and nothing of it is left', async () => {
    const before = corrections();
    await page.locator('.made p', { hasText: '△东陵高新区' }).click();
    await page.keyboard.press('c');
    await says(/kind: "caption"/);
    expect(await page.locator('.made .kind-caption', { hasText: '△东陵高新区' }).count()).toBe(1);
    await page.keyboard.press('z');
    await says(/已撤销/);
    expect(corrections()).toBe(before);
  });

  test('published, the site shows what was put right', async () => {
    await build({ root, out: null, strict: false, progress: silent });
    const articles = join(root, 'dist/articles');
    const records = readdirSync(articles)
      .filter((name) => /^[^.]+\.json$/.test(name))
      .map((name) => ArticleRecordSchema.parse(JSON.parse(readFileSync(join(articles, name), 'utf8'))));
    const record = (headline: string) => records.find((it) => it.headline === headline);
    const html = (id: string | undefined) => readFileSync(join(root, `dist/articles/${id}.html`), 'utf8');
    expect(html(record('北湾高新区外贸开门红')?.id)).toContain('智能家居');
    const paragraphs =
      record('临江高新区老厂房里长出百亿机器人产业')?.sections.flatMap(({ blocks }) => blocks) ?? [];
    expect(paragraphs.some((it) => it.type === 'paragraph' && it.text.startsWith('专班每周上门一次'))).toBe(
      true,
    );
    expect(html(record('简讯')?.id)).toContain('梁秋实');
    expect(existsSync(join(root, 'dist/desk'))).toBe(false);
  });

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
