/** Whatever content says, it reaches every output as text and nothing else. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/read-content.ts';
import type { ArticleRecord } from '../../src/record/schema.ts';
import { contentOf } from '../fixtures/cards.ts';
import { type MadeSite, makeSites } from './support/made-site.ts';
import { openBrowser, openPage } from './support/open-browser.ts';
import { pageOfEachKind } from './support/pages.ts';
import { type ServedSite, serve } from './support/serve.ts';

const project = join(import.meta.dirname, '../..');

/** One canary for each field: breaks out of text, attributes in either quote, scripts, comments, CDATA, templates. */
const canary = (field: string): string =>
  `金丝雀${field}"'><i data-canary=${field} onmouseover=alert(1)><img src=x onerror=alert(2)>` +
  `</ScRiPt><script>alert(3)</script></title></textarea><!--<script>]]>&lt;b&amp;{{7*7}}{{{body}}}<%= 1 %>\${1}\u2028`;

/** A newspaper page as an attacker would typeset it. */
const page = `---
publication: ${JSON.stringify(canary('publication'))}
date: 2024-05-06
page: A01
---
${canary('headline')}

▶ 本报记者 ${canary('byline')}

第一段${canary('paragraph')}，清远高新区完成工业增加值1.5亿元，同比增长3.3%。

<编者按> [注]: 本刊记者 1978. 大事记 3*4*5 C:\\* &nbsp; #1 </p>

图为${canary('caption')}。 记者 摄
`;

const markdown = `---
headline: ${JSON.stringify(canary('md-headline'))}
---
正文${canary('md')} [链接](javascript:alert(4)) ![图](https://evil.example/x.png "t")

\`\`\`"><script>alert(5)</script>
代码
\`\`\`

## constructor

<script>alert(6)</script>
`;

const park = `---
name: 金雀高新区
fullName: 金雀高新技术产业开发区
province: 广东
city: 金雀
level: other
---
介绍${canary('introduction')}
`;

let browser: Browser;
let site: MadeSite;
let served: ServedSite;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yuankan-canaries-'));
  const content = join(root, 'content');
  for (const part of ['content', 'public', 'templates'])
    cpSync(join(project, part), join(root, part), { recursive: true });
  mkdirSync(join(content, 'newspapers/hostile'), { recursive: true });
  mkdirSync(join(content, 'articles'), { recursive: true });
  writeFileSync(join(content, 'newspapers/hostile/page.txt'), page);
  writeFileSync(join(content, 'articles/hostile.md'), markdown);
  writeFileSync(join(content, 'parks/jinque.md'), park);
  const [made] = await makeSites(['/'], {
    root,
    change: (read) => ({ ...read, ...contentOf([...recordsOf(read)].map(withCanaries)) }),
  });
  if (made === undefined) throw new Error('no site');
  site = made;
  [browser, served] = await Promise.all([openBrowser(), serve(site.files, '/')]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

/** A record whose every free text is a canary; texts that are slices of the source come from the page above. */
function withCanaries(record: ArticleRecord): ArticleRecord {
  return {
    ...record,
    publication: canary('publication'),
    page: canary('page'),
    edition: canary('edition'),
    kicker: canary('kicker'),
    headline: canary('headline'),
    subtitle: canary('subtitle'),
    byline: { text: canary('byline'), people: [{ name: canary('person'), role: canary('role') }] },
    dateline: {
      text: canary('dateline'),
      place: canary('place'),
      date: canary('day'),
      agency: canary('agency'),
    },
    sections: record.sections.map((section) => ({ ...section, heading: canary('heading') })),
    parks: [...record.parks, { id: 'jinque', name: canary('parkname'), mentions: 1, primary: true }],
    statistics: record.statistics.map((statistic) => ({
      ...statistic,
      indicator: canary('indicator'),
      subject: canary('subject'),
      park: 'jinque',
      scope: canary('scope'),
      rank: canary('rank'),
      unit: canary('unit'),
      approximate: canary('approximate'),
      text: `=${canary('statistic')}`,
      period: { text: canary('period'), start: '2024', end: '2024' },
    })),
    entities: [
      {
        type: 'person',
        name: canary('entity'),
        title: canary('title'),
        aliases: [canary('alias')],
        mentions: [],
      },
      { type: 'organisation', name: canary('organisation'), title: canary('title'), mentions: [] },
    ],
    keywords: [canary('keyword'), 'constructor', '__proto__'],
    summary: canary('summary'),
    edits: record.edits.map((edit) => ({ ...edit, reason: canary('reason') })),
    messages: record.messages.map((message) => ({
      ...message,
      reason: canary('message'),
      expected: canary('expected'),
    })),
  };
}

describe('a hostile text', () => {
  it('is in the pages, as text', () => {
    const text = [...site.files]
      .filter(([path]) => path.endsWith('.html'))
      .map(([, file]) => textOf(parse(file.toString('utf8'))))
      .join('\n');
    const shown = [
      'headline',
      'kicker',
      'subtitle',
      'heading',
      'indicator',
      'entity',
      'keyword',
      'paragraph',
      'introduction',
    ];
    for (const field of shown) expect(text).toContain(`金丝雀${field}`);
    for (const field of ['headline', 'paragraph'])
      expect(text).toContain(`data-canary=${field} onmouseover=alert(1)>`);
  });

  it('makes no element, attribute, comment or script in any page', () => {
    for (const [path, file] of site.files) {
      if (!path.endsWith('.html')) continue;
      for (const node of nodesOf(parse(file.toString('utf8')))) {
        if (tree.isCommentNode(node)) expect([path, node.data]).toEqual([path, 'no comment']);
        if (!tree.isElementNode(node)) continue;
        for (const { name, value } of node.attrs) {
          expect([path, node.tagName, name]).not.toContainEqual(
            expect.stringMatching(/^(?:on\w+|data-canary|style)$/),
          );
          if (name === 'href' || name === 'src') {
            expect([path, value]).not.toContainEqual(
              expect.stringMatching(/^\s*(?:javascript|vbscript|data):/i),
            );
          }
        }
        if (node.tagName === 'img') expect([path, attribute(node, 'src')]).not.toEqual([path, 'x']);
        if (node.tagName !== 'script') continue;
        if (attribute(node, 'type') === 'application/ld+json') JSON.parse(textOf(node));
        else
          expect([path, attribute(node, 'src')]).toEqual([
            path,
            expect.stringMatching(/^(?:\/|(?:\.\.\/)*)(?:assets\/[\w-]+|search\/(?:manifest|frequent))\.js$/),
          ]);
      }
    }
  });

  it('leaves every feed, map and drawing well-formed, without elements of its own', () => {
    for (const [path, file] of site.files) {
      if (!/\.(?:xml|atom|rss|svg)$/.test(path)) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${path}: ${error.message}`);
      });
      parser.on('opentag', ({ name, attributes }) => {
        expect([path, name]).not.toContainEqual(expect.stringMatching(/^(?:i|img|script|b)$/));
        expect([path, ...Object.keys(attributes)]).not.toContainEqual(
          expect.stringMatching(/^(?:on\w+|data-canary)$/),
        );
      });
      parser.write(file.toString('utf8')).close();
    }
  });

  it('leaves JSON and the search index whole', () => {
    let shards = 0;
    for (const [path, file] of site.files) {
      if (path.endsWith('.json') || path.endsWith('.webmanifest')) JSON.parse(file.toString('utf8'));
      if (!path.startsWith('search/')) continue;
      const call = /^yuankan\((.*)\);\n$/s.exec(file.toString('utf8'));
      const [name] = JSON.parse(`[${call?.[1]}]`) as [string];
      expect(name).toBe(path);
      shards += 1;
    }
    expect(shards).toBeGreaterThan(5);
  });

  it('begins no cell of a table that a spreadsheet would run', () => {
    for (const [path, file] of site.files) {
      if (!path.endsWith('.csv')) continue;
      for (const line of file
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)) {
        expect([path, line]).not.toContainEqual(expect.stringMatching(/(?:^|,)"?[=@\t]/));
      }
    }
  });

  it('runs nothing in a browser, asks for nothing elsewhere and breaks no policy', async () => {
    const { page: tab, complaints, close } = await openPage(browser);
    for (const path of [...pageOfEachKind(site).values(), ...articlePages()]) {
      await tab.goto(served.address + path, { waitUntil: 'load' });
      expect([path, ...complaints]).toEqual([path]);
      expect(await tab.locator('[data-canary]').count()).toBe(0);
    }
    await tab.goto(`${served.address}search.html?q=${encodeURIComponent('金丝雀 alert')}`);
    await tab.locator('.result mark').first().waitFor();
    await tab.locator('.facet button').first().waitFor();
    expect(await tab.locator('[data-canary], main img').count()).toBe(0);
    await tab.locator('.passages a').first().click();
    await tab.waitForURL(/articles\//);
    await tab.locator('article mark').first().waitFor();
    expect(await tab.locator('[data-canary]').count()).toBe(0);
    await close();
    expect(complaints).toEqual([]);
    expect(served.missing).toEqual([]);
  }, 60_000);
});

function articlePages(): string[] {
  return [...site.files.keys()].filter((path) => /^articles\/[^/]*\.html$/.test(path));
}

function* nodesOf(node: DefaultTreeAdapterTypes.ParentNode): Iterable<DefaultTreeAdapterTypes.Node> {
  for (const child of node.childNodes) {
    yield child;
    if (tree.isElementNode(child)) yield* nodesOf(child);
  }
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  let text = '';
  for (const child of nodesOf(node)) if (tree.isTextNode(child)) text += child.value;
  return text;
}

function attribute(node: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return node.attrs.find((one) => one.name === name)?.value;
}
