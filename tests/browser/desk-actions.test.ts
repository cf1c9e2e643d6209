/** Every action of the desk, by key or by hand: the item that it writes, what it shows at once, and that it is undone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenDesk, openDesk } from './support/open-desk.ts';

const TEXT = `---
publication: 园区周刊
date: 2025-03-18
page: A05
---
临江高新区老厂房里长出机器人产业

▶ 本报记者 周岚

三月的临江高新区,江风还带着寒意。数百台机械臂正在调试,红色的指示灯一闪一闪。

图为临江高新区的老厂房。 本报记者 周岚 摄

园区先后腾退低效用地1860亩。据了解,去年单位能耗下降5.8%,其中六个人选全省重点。

云岭开发区夜校受欢迎

▶ 本报记者 何立

每周三晚上七点,职工夜校准时开课,课程再次人选全国优秀案例。

夜校的老师都是园区企业的"老师傅"。
`;
const SOURCE = 'content/newspapers/园区周刊/a.txt';
const CORRECTIONS = 'content/corrections/newspapers/园区周刊/a.yaml';
const PARK = '---\nname: 临江高新区\nfullName: 临江高新技术产业开发区\nprovince: 浙江\nlevel: other\n---\n';

let root = '';
let desk: OpenDesk;
let page: Page;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'actions-'));
  write(SOURCE, TEXT);
  write('content/parks/linjiang.md', PARK);
  desk = await openDesk(root);
  page = desk.page;
}, 180_000);

afterAll(async () => {
  await desk?.close();
});

// What one action left behind, where it failed, is no other's mistake.
afterEach(async () => {
  if (!existsSync(join(root, CORRECTIONS))) return;
  rmSync(join(root, CORRECTIONS));
  await page.reload();
  await page.locator('.made article').first().waitFor({ timeout: 60_000 });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function read(path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
}

async function says(text: RegExp): Promise<void> {
  await page.locator('.status').filter({ hasText: text }).waitFor({ timeout: 12_000 });
}

/** The articles as the desk shows them, a block a line: what it is and how it begins. */
async function made(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.made article')].flatMap((article) => [
      '——',
      ...[...article.querySelectorAll<HTMLElement>('.block')].map(
        (block) => `${block.dataset['label']} ${block.textContent?.replace(/\s+/g, '').slice(0, 8)}`,
      ),
    ]),
  );
}

const AS_READ = [
  '——',
  '标题 临江高新区老厂房',
  '署名 ▶本报记者周岚',
  '正文 三月的临江高新区',
  '图说 图为临江高新区的',
  '正文 园区先后腾退低效',
  '——',
  '标题 云岭开发区夜校受',
  '署名 ▶本报记者何立',
  '正文 每周三晚上七点，',
  '正文 夜校的老师都是园',
];

/** Selects what is printed or made, as a person drags over it; of no length where `length` is 0. */
async function select(pane: '.printed' | '.made', text: string, length = text.length): Promise<void> {
  await page.evaluate(
    ([where, wanted, count]) => {
      const walker = document.createTreeWalker(
        document.querySelector(where as string) as HTMLElement,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted as string) ?? -1;
        if (at === -1) continue;
        document.getSelection()?.setBaseAndExtent(node, at, node, at + (count as number));
        return;
      }
      throw new Error(`${wanted} is not there`);
    },
    [pane, text, length] as const,
  );
}

function block(text: string): Locator {
  return page.locator('.made .block', { hasText: text }).first();
}

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`dialog [name="${name}"]`);
    if ((await field.evaluate((it) => it.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.locator('dialog button[type="submit"]').click();
}

/** Drags a block by its grip. */
async function drag(text: string, target: Locator): Promise<void> {
  await block(text).hover();
  await block(text).locator('.grip').dragTo(target);
}

interface Action {
  readonly name: string;
  readonly act: () => Promise<void>;
  /** The item, without the context that tells its place. */
  readonly item: string;
  /** Lines of `made` that come and go. */
  readonly gone?: readonly string[];
  readonly come?: readonly string[];
  /** What is shown instead, where the blocks stay. */
  readonly shown?: () => Locator;
}

const press = (text: string, key: string) => async () => {
  await block(text).click();
  await page.keyboard.press(key);
};

const ACTIONS: readonly Action[] = [
  {
    name: 'a block becomes a caption by key',
    act: press('夜校的老师', 'c'),
    item: '- at: "夜校的老师都是园区企业的\\"老师傅\\"。"\n  kind: "caption"\n',
    gone: ['正文 夜校的老师都是园'],
    come: ['图说 夜校的老师都是园'],
  },
  {
    name: 'a block becomes a subhead by being dropped on its button',
    act: () => drag('夜校的老师', page.locator('.tools [data-kind="subhead"]')),
    item: '- at: "夜校的老师都是园区企业的\\"老师傅\\"。"\n  kind: "subhead"\n',
    gone: ['正文 夜校的老师都是园'],
    come: ['小标题 夜校的老师都是园'],
  },
  {
    name: 'a paragraph is split where the caret stands',
    act: async () => {
      await select('.made', '据了解', 0);
      await page.keyboard.press('Enter');
    },
    item: '- at: "据了解,去年单位能"\n  block: "begins"\n',
    come: ['正文 据了解，去年单位'],
  },
  {
    name: 'a paragraph is joined to the one before by key',
    act: press('夜校的老师', 'm'),
    item: '- at: "夜校的老师都是园区企业的\\"老师傅\\"。"\n  block: "continues"\n',
    gone: ['正文 夜校的老师都是园'],
  },
  {
    name: 'a paragraph is joined by being dropped on the one before',
    act: () => drag('夜校的老师', block('每周三晚上')),
    item: '- at: "夜校的老师都是园区企业的\\"老师傅\\"。"\n  block: "continues"\n',
    gone: ['正文 夜校的老师都是园'],
  },
  {
    name: 'an article begins at a block',
    act: press('园区先后腾退', 'n'),
    item: '- at: "园区先后腾退低效用地1860亩。据了解,"\n  article: "begins"\n',
    gone: ['正文 园区先后腾退低效'],
    come: ['——', '标题 园区先后腾退低效'],
  },
  {
    name: 'an article goes on from the one before',
    act: press('云岭开发区夜校', 'N'),
    item: '- at: "云岭开发区夜校受欢迎"\n  article: "continues"\n',
    gone: ['——', '标题 云岭开发区夜校受', '署名 ▶本报记者何立'],
    come: ['正文 云岭开发区夜校受', '正文 ▶本报记者何立'],
  },
  {
    name: 'a caption goes down by key',
    act: press('图为临江', ']'),
    item: '- at: "图为临江高新区的老厂房。 本报记者 周岚"\n  move: "园区先后腾退低效"\n',
  },
  {
    name: 'a caption goes up by key, below the headline',
    act: press('图为临江', '['),
    item: '- at: "图为临江高新区的老厂房。 本报记者 周岚"\n  move: "临江高新区老厂房"\n',
  },
  {
    name: 'a caption is dropped on a block of another article',
    act: () => drag('图为临江', block('每周三晚上')),
    item: '- at: "图为临江高新区的老厂房。 本报记者 周岚"\n  move: "每周三晚上七点,"\n',
  },
  {
    name: 'a headline is written anew',
    act: async () => {
      await press('每周三晚上', 'H')();
      await fill({ headline: '云岭夜校受欢迎' });
    },
    item: '- at: "云岭开发区夜校受欢迎"\n  headline: "云岭夜校受欢迎"\n',
    gone: ['标题 云岭开发区夜校受'],
    come: ['标题 云岭夜校受欢迎'],
  },
  {
    name: 'a byline is written anew',
    act: async () => {
      await press('每周三晚上', 'a')();
      await fill({ byline: '本报记者 何立群' });
    },
    item: '- at: "云岭开发区夜校受欢迎"\n  byline: "本报记者 何立群"\n',
    shown: () => page.locator('.made .facts', { hasText: '本报记者 何立群' }),
  },
  {
    name: 'the date is set',
    act: async () => {
      await page.keyboard.press('d');
      await fill({ date: '2025-03-19' });
    },
    item: '- date: "2025-03-19"\n',
    shown: () => page.locator('.made .facts', { hasText: '2025-03-19' }).first(),
  },
  {
    name: 'the page is set',
    act: async () => {
      await page.keyboard.press('v');
      await fill({ page: 'B02' });
    },
    item: '- page: "B02"\n',
    shown: () => page.locator('.made .facts', { hasText: '第B02版' }).first(),
  },
  {
    name: 'the park is set',
    act: async () => {
      await press('每周三晚上', 'g')();
      await fill({ park: 'linjiang' });
    },
    item: '- at: "云岭开发区夜校受欢迎"\n  park: "linjiang"\n',
    shown: () => page.locator('.made article:nth-of-type(2) .facts', { hasText: '临江高新区' }),
  },
  {
    name: 'an edit is rejected',
    act: async () => {
      await select('.printed', '"');
      await page.keyboard.press('x');
    },
    item: '- at: "\\""\n  edit: "reject"\n',
    shown: () => page.locator('.made p', { hasText: '"老师傅”' }),
  },
  {
    name: 'an edit is accepted',
    act: async () => {
      await select('.made', '老师傅');
      await page.evaluate(() => document.getSelection()?.modify('extend', 'forward', 'character'));
      await page.keyboard.press('y');
    },
    item: '- at: "老师傅\\""\n  edit: "accept"\n',
    shown: () => page.locator('.made p', { hasText: '“老师傅”' }),
  },
  {
    name: 'a character is put right',
    act: async () => {
      await select('.made', '全国优秀');
      await page.keyboard.press('e');
      await fill({ text: '全省优秀' });
    },
    item: '- at: "全国优秀"\n  text: "全省优秀"\n',
    shown: () => page.locator('.made ins[data-rule="correct-text"]', { hasText: '全省优秀' }),
  },
];

function withoutContext(text: string): string {
  return text.replace(/^ {2}(?:before|after): .*\n/gm, '');
}

describe('each action of the desk', () => {
  test('begins with the page as it is read', async () => {
    expect(await made()).toEqual(AS_READ);
  });

  test.each(ACTIONS)('$name', async ({ act, item, gone = [], come = [], shown }) => {
    await act();
    await says(/已记入勘校/);
    expect(withoutContext(read(CORRECTIONS))).toBe(item);
    const now = await made();
    if (shown !== undefined) await shown().waitFor({ timeout: 5_000 });
    const wanted = [
      ...AS_READ.filter((line, at) => !gone.includes(line) || AS_READ.indexOf(line) !== at),
      ...come,
    ];
    expect(now.toSorted()).toEqual(wanted.toSorted());
    if (item.includes('move:')) expect(now).not.toEqual(AS_READ);
    await page.keyboard.press('z');
    await says(/已撤销/);
    expect(existsSync(join(root, CORRECTIONS))).toBe(false);
    expect(await made()).toEqual(AS_READ);
  });

  test('nothing was complained of', () => {
    expect(desk.complaints).toEqual([]);
  });
});
