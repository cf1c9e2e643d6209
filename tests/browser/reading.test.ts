/** What a reader does on an article's page, in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../fixtures/cards.ts';
import { extremeRecords } from './support/extreme-records.ts';
import { type MadeSite, makeSites } from './support/made-site.ts';
import { openBrowser, openPage } from './support/open-browser.ts';
import { pageOfEachKind } from './support/pages.ts';
import { type ServedSite, serve } from './support/serve.ts';

let browser: Browser;
let served: ServedSite;
let extremes: MadeSite;
let servedExtremes: ServedSite;
let article: string;
let shorter: string;

beforeAll(async () => {
  browser = await openBrowser();
  const [made] = await makeSites(['/']);
  const [extreme] = await makeSites(['/'], {
    change: (content, { segmenter }) => ({ ...content, ...contentOf(extremeRecords, segmenter) }),
  });
  if (made === undefined || extreme === undefined) throw new Error('no site was made');
  extremes = extreme;
  article = `articles/${made.site.articles.find(({ headline }) => headline?.includes('红色引擎'))?.id}.html`;
  shorter = `articles/${made.site.articles.find(({ headline }) => headline?.includes('产业链'))?.id}.html`;
  served = await serve(made.files, '/');
  servedExtremes = await serve(extremes.files, '/');
}, 120_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await servedExtremes.close();
});

describe('a reader’s settings', () => {
  it('are applied at once and remembered on the next page', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(served.address + article);
    const size = () => page.locator('#p1').evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
    const before = await size();
    await page.getByText('阅读设置').click();
    await page.getByRole('button', { name: '放大字号' }).click();
    await page.getByRole('button', { name: '深', exact: true }).click();
    expect(await size()).toBeGreaterThan(before);
    const larger = await size();
    await page.reload();
    expect(await size()).toBe(larger);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    expect(complaints).toEqual([]);
    await close();
  });

  it('set the text in vertical lines that scroll in their own frame', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(served.address + article);
    await page.getByText('阅读设置').click();
    await page.getByRole('button', { name: '竖排' }).click();
    const body = page.locator('.article .body');
    expect(await body.evaluate((element) => getComputedStyle(element).writingMode)).toBe('vertical-rl');
    expect(await body.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    // 2024年1-11月: the month's figures stand upright in the space of one character, the year's do not.
    const upright = await page.locator('#p2 .upright').allTextContents();
    expect(upright).toContain('11');
    expect(upright).not.toContain('2024');
    expect(await page.locator('#p2').textContent()).toContain('2024年1-11月');
    expect(await sidewaysScroll(page)).toBe(0);
    await close();
  });

  it('let the site speak English while the newspaper keeps its words', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(served.address + article);
    const headline = await page.locator('h1').innerText();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Front page' }).waitFor();
    expect(await page.locator('h1').innerText()).toBe(headline);
    await close();
  });
});

describe('a paragraph', () => {
  it('has a permanent address', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(served.address + article);
    await page.locator('#p3').hover();
    await page.locator('#p3 > .paragraph-link').click();
    expect(new URL(page.url()).hash).toBe('#p3');
    await close();
  });

  it('is named in the report of a mistake, with the words a reader selected', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(served.address + article);
    const href = await page.evaluate(() => {
      const paragraph = document.querySelector('#p2');
      const link = document.querySelector<HTMLAnchorElement>('[data-report]');
      if (paragraph === null || link === null) return '';
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      document.getSelection()?.addRange(range);
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      return decodeURIComponent(link.href);
    });
    expect(href).toContain('mailto:desk@paper.example');
    expect(href).toContain('段落：p2 ');
    expect(href).toContain('原文：2024年1-11月');
    await close();
  });
});

describe('the pages last read', () => {
  it('stay readable without a network', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(served.address + article);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.reload();
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.locator('h1').innerText()).toContain('红色引擎');
    expect(await page.locator('#p1').evaluate((p) => getComputedStyle(p).textIndent)).not.toBe('0px');
    await close();
  });
});

describe('a page that was not read', () => {
  it('is stood in for without a network by one that leads to those that were', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(served.address + article);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.reload();
    await page.context().setOffline(true);
    await page.goto(`${served.address}parks/index.html`);
    await page.getByRole('heading', { name: '没有网络' }).waitFor();
    expect(page.url()).toBe(`${served.address}offline.html`);
    expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontWeight)).toBe('900');
    await page.locator('[data-kept] a', { hasText: '红色引擎' }).click();
    expect(await page.locator('h1').innerText()).toContain('红色引擎');
    await close();
  });
});

describe('articles that no layout expects', () => {
  it.each([320, 360, 768, 1024, 1440, 2560])(
    'never make a page %i pixels wide scroll sideways',
    async (width) => {
      const { page, close } = await openPage(browser, { viewport: { width, height: 900 } });
      const paths = extremePages();
      const wide: string[] = [];
      for (const path of paths) {
        await page.goto(servedExtremes.address + path);
        const over = await sidewaysScroll(page);
        if (over > 0) wide.push(`${path}: ${over} px`);
      }
      expect(wide).toEqual([]);
      await close();
    },
    60_000,
  );
});

describe('a long headline', () => {
  it.each([320, 360, 768, 1440])('never breaks inside a word at %i pixels', async (width) => {
    const { page, close } = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(`${servedExtremes.address}articles/long-headline.html`);
    const words = await page.locator('h1').evaluate((h1) =>
      [...h1.childNodes]
        .filter((node) => node instanceof Text)
        .map((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          return { text: node.textContent ?? '', lines: lines.size };
        }),
    );
    expect(words.length).toBeGreaterThan(20);
    // A dash or closing mark inside a unit may end a line; the words in it may not be torn.
    expect(words.filter(({ text, lines }) => lines > 1 && !/[—）”]/.test(text))).toEqual([]);
    await close();
  });
});

describe('an article shorter than what stands beside it', () => {
  it.each([1100, 1440])('begins right under its facts at %i pixels', async (width) => {
    const { page, close } = await openPage(browser, { viewport: { width, height: 900 } });
    await page.goto(served.address + shorter);
    const [head, facts, text] = await Promise.all(
      ['.article-head', '.article-facts', '.body > p'].map((part) =>
        page.locator(part).first().boundingBox(),
      ),
    );
    const under = (head?.y ?? 0) + (head?.height ?? 0);
    expect((facts?.y ?? 0) - under).toBeLessThan(40);
    expect((text?.y ?? 0) - under).toBeLessThan(150);
    await close();
  });
});

/** Every page of an article, and one of each other kind: thirty pages of one reporter each differ in a letter. */
function extremePages(): string[] {
  const articles = [...extremes.files.keys()].filter((path) => /^articles\/.*\.html$/.test(path));
  return [...new Set([...articles, ...pageOfEachKind(extremes).values()])];
}

async function sidewaysScroll(page: import('playwright-core').Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
