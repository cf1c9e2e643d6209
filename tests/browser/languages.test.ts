/** The site speaks the language its reader chose, on every kind of page; the newspaper keeps its words. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/read-content.ts';
import { contentOf } from '../fixtures/cards.ts';
import { layOut } from '../fixtures/park-years.ts';
import { extremeRecords } from './support/extreme-records.ts';
import { type MadeSite, makeSites } from './support/made-site.ts';
import { openBrowser, openPage } from './support/open-browser.ts';
import { pageOfEachKind } from './support/pages.ts';
import { type ServedSite, serve } from './support/serve.ts';

const project = resolve(import.meta.dirname, '../..');
let root: string;
let browser: Browser;
let made: MadeSite;
let served: ServedSite;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yuankan-languages-'));
  layOut(root, project);
  // A page with a misprint, bylines and photographs beside the generated articles.
  for (const own of ['newspapers/unknown', 'parks/qingyuan.md'])
    cpSync(join(project, 'content', own), join(root, 'content', own), { recursive: true });
  const [site] = await makeSites(['/a/b/'], {
    root,
    change: (content, { segmenter }) => ({
      ...content,
      ...contentOf([...recordsOf(content), ...extremeRecords], segmenter),
    }),
  });
  if (site === undefined) throw new Error('no site was made');
  made = site;
  [browser, served] = await Promise.all([openBrowser(), serve(made.files, '/a/b/')]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('in English', () => {
  it('no kind of page says anything of its own in Chinese', async () => {
    const { page, complaints, close } = await openPage(browser);
    await speak(page, 'en');
    const found: string[] = [];
    for (const [path, prepare] of visits()) {
      await page.goto(served.address + path);
      await prepare(page);
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      found.push(...(await chineseOf(page)).map((words) => `${path}: ${words}`));
    }
    await close();
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);

  it.each([320, 360])(
    'no kind of page %i pixels wide scrolls sideways',
    async (width) => {
      const { page, close } = await openPage(browser, { viewport: { width, height: 800 } });
      await speak(page, 'en');
      const wide: string[] = [];
      for (const path of pageOfEachKind(made).values()) {
        await page.goto(served.address + path);
        await page.waitForFunction(() => document.documentElement.lang === 'en');
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) wide.push(`${path}: ${over} px`);
      }
      await close();
      expect(wide).toEqual([]);
    },
    60_000,
  );

  it('charts, doubts, events and reasons speak it around what was printed', async () => {
    const { page, close } = await openPage(browser);
    await speak(page, 'en');
    const textOf = async (path: string, part: string) => {
      await page.goto(served.address + path);
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      return (await page.locator(part).allTextContents()).join(' ').replace(/\s+/g, ' ');
    };
    const figures = '.chart-figure figcaption, .figure-note, .chart-figure td';
    expect(await textOf('parks/yunling.html', figures)).toMatch(
      /规模以上工业总产值 · whole year \(亿元\).*year on year \+8%/,
    );
    expect(await textOf('parks/yunling.html', '.contradictions')).toContain(
      'two reports disagree. One says 138.6亿元',
    );
    expect(await textOf('parks/qingyuan.html', '.timeline b')).toContain('Work begun');
    expect(await textOf('parks/yunling.html', 'svg title')).toContain('2020: 111.1亿元 (derived)');
    expect(await textOf('corrections.html', '.reason')).toContain('Reason: chosen for a list');
    await close();
  });

  it('an article’s headline and text are the same to the letter, and named as Chinese', async () => {
    const { page, close } = await openPage(browser);
    const path = 'articles/long-word.html';
    await page.goto(served.address + path);
    const printed = await page.locator('article').locator('h1, .body p[id]').allTextContents();
    await speak(page, 'en');
    await page.reload();
    await page.getByRole('link', { name: 'Front page' }).waitFor();
    expect(await page.locator('article').locator('h1, .body p[id]').allTextContents()).toEqual(printed);
    const languages = await page
      .locator('h1, .body p[id]')
      .evaluateAll((all) => all.map((one) => one.closest('[lang]')?.getAttribute('lang')));
    expect(new Set(languages)).toEqual(new Set(['zh-CN']));
    await close();
  });

  it('counts have the word that goes with them, and dates their English form', async () => {
    const { page, close } = await openPage(browser);
    await speak(page, 'en');
    await page.goto(`${served.address}articles/long-word.html`);
    await page.getByRole('link', { name: 'Front page' }).waitFor();
    const facts = (await page.locator('.article-facts').innerText()).replace(/\s+/g, ' ');
    expect(facts).toMatch(/13 January 2025 Monday Page A05/);
    expect(facts).toMatch(/\d+ characters, 1 min/);
    await close();
  });

  it('a page in Traditional characters speaks English too', async () => {
    const { page, close } = await openPage(browser);
    await speak(page, 'en');
    await page.goto(`${served.address}articles/long-word-hant.html`);
    await page.getByRole('link', { name: 'Front page' }).waitFor();
    expect(await chineseOf(page)).toEqual([]);
    expect(await page.locator('.body').getAttribute('lang')).toBe('zh-Hant');
    await close();
  });
});

describe('in Traditional characters', () => {
  it('the site’s own words are converted and the newspaper’s are not', async () => {
    const { page, close } = await openPage(browser);
    await speak(page, 'hant');
    await page.goto(`${served.address}articles/one-sentence.html`);
    await page.getByRole('link', { name: '要聞' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
    expect(await page.locator('#p1').textContent()).toBe('省级高新区总数达到178家。');
    expect(await page.locator('[data-untranslated]').count()).toBe(0);
    await close();
  });
});

describe('a reader who chose no language', () => {
  it('fetches no dictionary', async () => {
    const { page, close } = await openPage(browser);
    served.sent.splice(0);
    await page.goto(`${served.address}articles/one-sentence.html`);
    await page.waitForLoadState('networkidle');
    expect(served.sent.map(({ path }) => path).filter((path) => path.includes('words-'))).toEqual([]);
    await close();
  });
});

/** One page of each kind, with what a reader does there. */
function visits(): [path: string, prepare: (page: Page) => Promise<void>][] {
  const kinds: [string, (page: Page) => Promise<void>][] = [...pageOfEachKind(made).values()].map((path) => [
    path,
    async () => {},
  ]);
  const article = made.site.articles.find(({ headline }) => headline?.includes('红色引擎'))?.id;
  return [
    ...kinds,
    ...extremeRecords.map((record): [string, (page: Page) => Promise<void>] => [
      `articles/${record.id}.html`,
      (page) => page.getByText('Reading settings').click(),
    ]),
    [`articles/${article}.html`, (page) => page.getByRole('button', { name: 'Read aloud' }).waitFor()],
    [`articles/${article}-source.html`, async () => {}],
    ['search.html?q=高新区', (page) => page.locator('.facet button').first().waitFor()],
    ['search.html?q=yunling', (page) => page.locator('.result-names').waitFor()],
    ['search.html?q=没有这样的话', (page) => page.getByText('Nothing found').waitFor()],
    [
      'parks/compare.html?park=yunling&park=songyuan',
      (page) => page.locator('.compare-result table').waitFor(),
    ],
    ['parks/compare.html?park=yunling', (page) => page.getByText('Please choose').waitFor()],
    ['parks/qingyuan.html', async () => {}],
    ['parks/songyuan.html', async () => {}],
    ['parks/liuchuan.html', async () => {}],
    ['parks/qingya.html', async () => {}],
    ['parks/dongping.html', async () => {}],
  ];
}

async function speak(page: Page, language: 'en' | 'hant'): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('yuankan.reading', JSON.stringify({ language: chosen }));
  }, language);
}

/** What a reader sees or hears in Chinese outside of elements that say they are Chinese. */
async function chineseOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const han = /\p{Script=Han}/u;
    const found: string[] = [];
    const inPrint = (element: Element | null) => element?.closest('[lang^=zh]') != null;
    // What a chart says of a point has an amount in it, with its unit as printed: 126亿元.
    const unprinted = (words: string, element: Element | null) =>
      element?.closest('svg') == null ? words : words.replace(/[\d,.]+[^\s;]+/gu, '');
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('script, noscript, head') != null) continue;
      if (han.test(unprinted(node.textContent ?? '', parent)) && !inPrint(parent))
        found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name) ?? '';
        if (han.test(unprinted(value, element)) && !inPrint(element)) found.push(`${name}="${value}"`);
      }
    }
    for (const left of document.querySelectorAll('[data-untranslated]'))
      found.push(`untranslated: ${left.textContent}`);
    return found;
  });
}
