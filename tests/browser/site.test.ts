/** What a reader does on the site of the project's own two articles, in a real browser. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { layoutShifts, watchLayout } from './support/layout-shift.ts';
import { type MadeSite, makeSites } from './support/made-site.ts';
import { openBrowser, openPage, type WatchedPage } from './support/open-browser.ts';
import { pageOfEachKind } from './support/pages.ts';
import { type ServedSite, serve } from './support/serve.ts';

const basePaths = ['/', '/a/b/'];
let browser: Browser;
let made: MadeSite[];
let served: ServedSite[];
const open: WatchedPage[] = [];

beforeAll(async () => {
  [browser, made] = await Promise.all([openBrowser(), makeSites(basePaths)]);
  served = await Promise.all(made.map(({ files, config }) => serve(files, config.basePath)));
}, 120_000);

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

afterAll(async () => {
  await browser?.close();
  await Promise.all((served ?? []).map((site) => site.close()));
});

async function reader(options: Parameters<typeof openPage>[1] = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  open.push(watched);
  return watched;
}

describe.each(basePaths.map((basePath, index) => ({ basePath, index })))(
  'the site below $basePath',
  ({ index }) => {
    const address = () => served[index]?.address ?? '';

    it('leads from the front page to a park, to its article, and back', async () => {
      const { page, complaints } = await reader();
      await page.goto(address());
      await page.locator('nav.sections a', { hasText: '园区' }).click();
      await page.locator('main a', { hasText: '清远高新区' }).first().click();
      expect(new URL(page.url()).pathname).toMatch(/parks\/qingyuan\.html$/);
      await page.locator('main a', { hasText: '红色引擎' }).first().click();
      expect(await page.locator('article h1').textContent()).toBe('清远高新区“红色引擎”激发科创动能');
      await page.goBack();
      expect(new URL(page.url()).pathname).toMatch(/parks\/qingyuan\.html$/);
      await page.locator('.nameplate a').click();
      expect(page.url()).toBe(`${address()}index.html`);
      expect(complaints).toEqual([]);
      expect(served[index]?.missing).toEqual([]);
    });

    it.each([
      ['红色引擎', '清远高新区“红色引擎”激发科创动能'],
      ['聚石化学', '清远高新区“红色引擎”激发科创动能'],
      ['13.3%', '清远高新区“红色引擎”激发科创动能'],
    ])('finds %s and marks the place in the article', async (query, headline) => {
      const { page, complaints } = await reader();
      await page.goto(`${address()}search.html`);
      await page.locator('input[name=q]').fill(query);
      await page.keyboard.press('Enter');
      const result = page.locator('.result', { hasText: headline });
      await result.waitFor();
      expect(await result.locator('mark').first().textContent()).toBe(query);
      await result.locator('.passages a').first().click();
      await page.waitForURL(/articles\//);
      const mark = page.locator('article mark').first();
      await mark.waitFor();
      expect(await mark.textContent()).toBe(query);
      expect(await page.locator(`article ${new URL(page.url()).hash} mark`).count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      expect(served[index]?.missing).toEqual([]);
    });

    it('says so plainly when nothing is there, with a status and its own page', async () => {
      const { page } = await reader();
      const response = await page.goto(`${address()}articles/nothing.html`);
      expect(response?.status()).toBe(404);
      served[index]?.missing.splice(0);
    });
  },
);

describe('the search page', () => {
  const address = () => served[0]?.address ?? '';

  it('finds a misprint as it was printed, says so, and leads to where it is corrected', async () => {
    const { page } = await reader();
    await page.goto(`${address()}search.html?q=${encodeURIComponent('企业人选')}`);
    const passage = page.locator('.passages li', { hasText: '报上如此' });
    expect(await passage.locator('mark').textContent()).toBe('企业人选');
    await passage.locator('a').click();
    await page.waitForURL(/articles\//);
    await page.locator('article mark').first().waitFor();
    expect((await page.locator('article mark').allTextContents()).join('')).toBe('企业入选');
  });

  it('is worked by keys alone, from the box through the results into the article and back', async () => {
    const { page } = await reader();
    await page.goto(`${address()}search.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('清远', { delay: 10 });
    await page.locator('.result').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.result-headline') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/articles\//);
    await page.goBack();
    await page.locator('.result').first().waitFor();
    expect(await page.locator('input[name=q]').inputValue()).toBe('清远');
  });

  it('answers a query that stands in the address', async () => {
    const { page } = await reader();
    await page.goto(`${address()}search.html?q=${encodeURIComponent('增长>30%')}`);
    await page.locator('.result').first().waitFor();
    expect(await page.locator('.result-status').textContent()).toMatch(/找到\d+篇/);
    expect(await page.locator('.passages mark').allTextContents()).toContainEqual(
      expect.stringContaining('34.4%'),
    );
  });

  it('shows an answer whole: nothing of it moves once it is there', async () => {
    const { page } = await reader({ isMobile: true, viewport: { width: 412, height: 823 } });
    await watchLayout(page);
    await page.goto(`${address()}search.html?q=${encodeURIComponent('高新区')}`);
    await page.locator('.facet button').first().waitFor();
    expect(await layoutShifts(page)).toEqual([]);
  });

  it('narrows results by a facet, counts them, and widens them again', async () => {
    const { page } = await reader();
    await page.goto(`${address()}search.html?q=${encodeURIComponent('党建')}`);
    const park = page.locator('.facet button', { hasText: '清远高新区' });
    // A facet that were filled twice would be two buttons, which is an error here.
    await park.waitFor();
    const count = Number(await park.locator('.count').textContent());
    await park.click();
    await page.waitForURL(/park/);
    await page.locator('.facet [aria-pressed=true]').first().waitFor();
    expect(await page.locator('.result').count()).toBe(count);
    await page.locator('.facet [aria-pressed=true]').first().click();
    await page.waitForURL((url) => !url.href.includes('park'));
  });

  it('speaks English where the reader chose so, and leaves the newspaper as it is', async () => {
    const { page, complaints } = await reader();
    await page.goto(`${address()}search.html?q=${encodeURIComponent('红色引擎')}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.result-status', { hasText: 'Found in' }).waitFor();
    await page.locator('.facet summary', { hasText: 'Parks' }).waitFor();
    expect(await page.locator('.result mark').first().textContent()).toBe('红色引擎');
    expect(complaints).toEqual([]);
  });

  it('leads from initials to the park', async () => {
    const { page } = await reader();
    await page.goto(`${address()}search.html?q=qygxq`);
    await page.locator('.result-names a', { hasText: '清远高新区' }).click();
    await page.waitForURL(/parks\/qingyuan\.html/);
  });

  it.each(['hongseyinqing', 'hsyq'])(
    'finds a headline by %s, and marks on its page what was meant',
    async (typed) => {
      const { page, complaints } = await reader();
      await page.goto(`${address()}search.html?q=${typed}`);
      await page.locator('.result-headline mark', { hasText: '红色引擎' }).click();
      await page.waitForURL(/articles/);
      expect(await page.locator('h1 mark').allTextContents()).toEqual(['红色引擎']);
      expect(await page.locator('.body mark').count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
    },
  );

  it('finds Simplified by Traditional characters', async () => {
    const { page } = await reader();
    await page.goto(`${address()}search.html?q=${encodeURIComponent('紅色引擎')}`);
    await page.locator('.result mark', { hasText: '红色引擎' }).first().waitFor();
  });

  it('shows a query as text, whatever it is', async () => {
    const { page, complaints } = await reader();
    const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
    await page.goto(`${address()}search.html?q=${encodeURIComponent(hostile)}`);
    await page.locator('.result-status').waitFor();
    expect(await page.locator('input[name=q]').inputValue()).toBe(hostile);
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('without scripts', () => {
  it('every article can be read, and the search page leads to the indexes', async () => {
    const { page, complaints } = await reader({ javaScriptEnabled: false });
    const site = made[0]?.site;
    for (const article of site?.articles ?? []) {
      const record = made[0]?.record(article);
      await page.goto(`${served[0]?.address}articles/${article.id}.html`);
      const text = await page.locator('article .body').innerText();
      for (const section of record?.sections ?? []) {
        for (const block of section.blocks) {
          expect(text.replace(/\s/g, '')).toContain(
            (block.type === 'paragraph' ? block.text : block.caption).replace(/\s/g, ''),
          );
        }
      }
    }
    await page.goto(`${served[0]?.address}search.html`);
    expect(await page.locator('noscript').isVisible()).toBe(true);
    await page.locator('.search-indexes a', { hasText: '园区' }).click();
    expect(await page.locator('main a', { hasText: '清远高新区' }).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });
});

describe('the site opened from a folder', () => {
  it('is read, searched and marked without a server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yuankan-folder-'));
    for (const [path, content] of made[0]?.files ?? []) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { page, complaints } = await reader();
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('nav.sections a', { hasText: '检索' }).click();
    await page.locator('input[name=q]').fill('聚石化学');
    await page.locator('.passages a').first().click();
    await page.waitForURL(/articles/);
    expect(await page.locator('article mark').first().textContent()).toBe('聚石化学');
    expect(complaints).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('every kind of page', () => {
  it('loads without a word on the console, a policy violation or a missing file', async () => {
    const [site] = made;
    if (site === undefined) throw new Error('no site');
    const { page, complaints } = await reader();
    served[0]?.missing.splice(0);
    for (const [kind, path] of pageOfEachKind(site)) {
      await page.goto(`${served[0]?.address}${path}`, { waitUntil: 'load' });
      expect([kind, ...complaints]).toEqual([kind]);
    }
    expect(served[0]?.missing).toEqual([]);
  });
});
