/** A reader sets parks side by side, on the site of the 40 generated articles. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../fixtures/park-years.ts';
import { layoutShifts, watchLayout } from './support/layout-shift.ts';
import { makeSites } from './support/made-site.ts';
import { openBrowser, openPage } from './support/open-browser.ts';
import { type ServedSite, serve } from './support/serve.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const project = resolve(import.meta.dirname, '../..');
let root: string;
let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yuankan-compare-'));
  layOut(root, project);
  const [made] = await makeSites(['/a/b/'], { root });
  if (made === undefined) throw new Error('no site was made');
  [browser, served] = await Promise.all([openBrowser(), serve(made.files, '/a/b/')]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the page that sets parks side by side', () => {
  it('compares the parks a reader chooses, keeps the choice in the address, and leads to the sentence', async () => {
    const { page, complaints, close } = await openPage(browser);
    await page.goto(`${served.address}parks/compare.html`);
    for (const name of ['yunling', 'bailang', 'dongping']) await page.locator(`input[value=${name}]`).check();
    await page.getByRole('button', { name: '比较' }).click();
    await page.locator('.compare-result table').waitFor();
    expect(new URL(page.url()).searchParams.getAll('park')).toEqual(['bailang', 'dongping', 'yunling']);
    const row = page.locator('.compare-result tbody tr', { hasText: '规模以上工业总产值 · 2023年（' });
    expect(await row.locator('td').count()).toBe(3);
    await row.locator('a').last().click();
    await page.waitForURL(/articles\//);
    expect(page.url()).toMatch(/#s\d+/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('draws a shared comparison without moving what is already shown', async () => {
    const { page, close } = await openPage(browser);
    await watchLayout(page);
    await page.goto(`${served.address}parks/compare.html?park=yunling&park=xiling`);
    await page.locator('.compare-result table').waitFor();
    expect(await layoutShifts(page)).toEqual([]);
    await close();
  });

  it('opens with the choice that a shared address carries, and can be read by all', async () => {
    const { page, complaints, close } = await openPage(browser, { bypassCSP: true });
    await page.goto(`${served.address}parks/compare.html?park=yunling&park=xiling`);
    await page.locator('.compare-result table').waitFor();
    await page.evaluate(axeSource);
    const found = await page.evaluate(async () => {
      const axe: { run(): Promise<{ violations: { id: string }[] }> } = Reflect.get(window, 'axe');
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what parks have in common without a script', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${served.address}parks/compare.html`);
    expect(await page.locator('.compare-shared svg').count()).toBeGreaterThan(3);
    expect(await page.locator('.compare-form').isVisible()).toBe(false);
    await close();
  });
});
