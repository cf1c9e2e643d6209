/** Names and rules are tried out on the whole archive before they are kept; the desk goes on meanwhile. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDesk, openDesk } from './support/open-desk.ts';

const A = '临江科技城开工\n\n▶ 本报记者 周岚\n\n临江科技城今天有"十个项目"开工。\n';
const B = '东陵办夜校\n\n▶ 本报记者 陈默\n\n东陵的"夜校"今天开课。\n';

let root = '';
let desk: OpenDesk;
let page: Page;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'trial-'));
  write('newspapers/a.txt', A);
  write('newspapers/b.txt', B);
  desk = await openDesk(root);
  page = desk.page;
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
  writeFileSync(join(root, 'content', path), text);
}

function read(path: string): string | null {
  const file = join(root, 'content', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

async function says(text: RegExp): Promise<void> {
  await page.locator('.bar .status').filter({ hasText: text }).waitFor({ timeout: 20_000 });
}

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`dialog [name="${name}"]`);
    if ((await field.evaluate((it) => it.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.locator('dialog button[type="submit"]').click();
}

async function tried(text: RegExp): Promise<void> {
  await page.locator('.trial [role="status"]').filter({ hasText: text }).waitFor({ timeout: 90_000 });
}

describe('a change at the desk that concerns the whole archive', () => {
  test('a new park is shown with each article it changes, while the desk goes on, and is kept', async () => {
    await page.keyboard.press('r');
    await fill({
      id: 'linjiang',
      name: '临江高新区',
      fullName: '临江高新技术产业开发区',
      aliases: '临江科技城',
      province: '浙江',
    });
    await page.locator('.trial').waitFor();
    await page.locator('.made .block', { hasText: '临江科技城今天' }).click();
    await page.keyboard.press('c');
    await says(/kind: "caption"/);
    await page.keyboard.press('z');
    await says(/已撤销/);

    await tried(/已看完 2 份稿 · 1 篇有变/);
    expect(await page.locator('.trial li summary .quote').allTextContents()).toEqual(['临江科技城开工']);
    await page.locator('.trial .line', { hasText: '园区 临江高新区' }).first().waitFor();
    expect(read('parks/linjiang.md')).toBeNull();

    await page.locator('.trial .keep').click();
    await says(/已写入 parks\/linjiang\.md/);
    expect(read('parks/linjiang.md')).toContain('aliases:\n  - 临江科技城\n');
    await page.locator('.made .facts', { hasText: '临江高新区' }).waitFor();
    await page.keyboard.press('z');
    await says(/已撤销：parks\/linjiang\.md/);
    expect(read('parks/linjiang.md')).toBeNull();
  });

  test('a rule rejected in every source is shown, and dropped without a trace', async () => {
    await page.evaluate(() => {
      const edit = document.querySelector('.made ins[data-rule="curly-quotes"]') as HTMLElement;
      document.getSelection()?.selectAllChildren(edit);
    });
    await page.keyboard.press('X');
    await fill({ where: 'everywhere' });
    await tried(/已看完 2 份稿 · 2 篇有变 · 新增改动 0 处 · 撤去 4 处/);
    await page.locator('.trial .drop').click();
    await page.locator('.trial').waitFor({ state: 'hidden' });
    expect(read('corrections/every-source.yaml')).toBeNull();
  });

  test('a rule rejected in one source is tried out there, and becomes one correction of it', async () => {
    await page.evaluate(() => {
      const edit = document.querySelector('.made ins[data-rule="curly-quotes"]') as HTMLElement;
      document.getSelection()?.selectAllChildren(edit);
    });
    await page.keyboard.press('X');
    await fill({ where: 'here', reason: '照原样' });
    await tried(/已看完 1 份稿 · 1 篇有变/);
    await page.locator('.trial .keep').click();
    await says(/edit: "reject"/);
    expect(read('corrections/newspapers/a.yaml')).toBe(
      '- edit: "reject"\n  rule: "curly-quotes"\n  reason: "照原样"\n',
    );
    await page.locator('.made p', { hasText: '"十个项目"' }).waitFor();
    await page.keyboard.press('z');
    await says(/已撤销/);
    expect(read('corrections/newspapers/a.yaml')).toBeNull();
  });

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
