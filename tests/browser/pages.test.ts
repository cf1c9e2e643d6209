/** Every page is sound: as HTML, for everybody who reads it, and in what it links to. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkChecker } from '../../src/check/links.ts';
import { referencesOf } from '../../src/check/references.ts';
import { layoutShifts, watchLayout } from './support/layout-shift.ts';
import { type MadeSite, makeSites } from './support/made-site.ts';
import { openBrowser, openPage } from './support/open-browser.ts';
import { pageOfEachKind } from './support/pages.ts';
import { type ServedSite, serve } from './support/serve.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let made: MadeSite[];
let served: ServedSite;

beforeAll(async () => {
  [browser, made] = await Promise.all([openBrowser(), makeSites(['/', '/a/b/'])]);
  served = await serve(made[0]?.files ?? new Map(), '/');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each(['light', 'dark', 'sepia'] as const)('in %s colours', (theme) => {
  it('no kind of page has anything axe objects to', async () => {
    const { page, close } = await openPage(browser, {
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      bypassCSP: true,
    });
    if (theme === 'sepia')
      await page.addInitScript(() => localStorage.setItem('yuankan.reading', '{"theme":"sepia"}'));
    const findings: string[] = [];
    for (const [kind, path] of pageOfEachKind(made[0] as MadeSite)) {
      await page.goto(served.address + path);
      if (kind === 'search.html') {
        await page.locator('input[name=q]').fill('高新区');
        await page.locator('.facet button').first().waitFor();
      }
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => {
        const axe = Reflect.get(window, 'axe') as { run(): Promise<{ violations: AxeViolation[] }> };
        return (await axe.run()).violations;
      });
      for (const { id, nodes } of violations) {
        findings.push(
          `${path}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
        );
      }
    }
    await close();
    expect(findings).toEqual([]);
  }, 120_000);
});

describe('on a telephone', () => {
  it('the pages people read do not move once they are painted', async () => {
    const { page, close } = await openPage(browser, {
      isMobile: true,
      viewport: { width: 412, height: 823 },
    });
    await watchLayout(page);
    const moved: string[] = [];
    const kinds = pageOfEachKind(made[0] as MadeSite);
    for (const kind of ['index.html', 'articles/*', 'parks/*', 'people/*', 'corrections.html', '404.html']) {
      const path = kinds.get(kind);
      await page.goto(served.address + path);
      moved.push(...(await layoutShifts(page)).map((one) => `${path}: ${one}`));
    }
    await close();
    expect(moved).toEqual([]);
  }, 60_000);
});

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

describe('the markup', () => {
  it('of one page of each kind is valid', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      rules: {
        // The site writes void elements and the doctype as HTML does, not as XHTML.
        'void-style': ['error', { style: 'omit' }],
        'doctype-style': 'off',
        // A paragraph of newspaper text may be longer than a line.
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
      },
    });
    const findings: string[] = [];
    for (const path of pageOfEachKind(made[0] as MadeSite).values()) {
      const html = made[0]?.files.get(path)?.toString('utf8') ?? '';
      const report = await validator.validateString(html);
      for (const { messages } of report.results) {
        for (const { line, column, ruleId, message } of messages) {
          findings.push(
            `${path}:${line}:${column}: ${ruleId}: ${message} ${html.split('\n')[line - 1]?.slice(0, 200)}`,
          );
        }
      }
    }
    expect(findings).toEqual([]);
  });

  it('has no inline style, no inline script but data, and no handler', () => {
    for (const [path, element] of elements(made[0] as MadeSite)) {
      const attributes = element.attrs.map(({ name }) => name);
      expect([
        path,
        element.tagName,
        attributes.filter((name) => name === 'style' || name.startsWith('on')),
      ]).toEqual([path, element.tagName, []]);
      expect([path, element.tagName]).not.toEqual([path, 'style']);
      if (element.tagName !== 'script') continue;
      const type = element.attrs.find(({ name }) => name === 'type')?.value;
      if (type === 'application/ld+json') {
        const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
        expect(() => JSON.parse(text)).not.toThrow();
      } else expect(attributes).toContain('src');
    }
  });

  it('of every feed and of the sitemap is well-formed', () => {
    let count = 0;
    for (const [path, content] of made[0]?.files ?? []) {
      if (/\.(?:atom|rss|xml)$/.test(path)) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
          throw new Error(`${path}: ${error.message}`);
        });
        parser.write(content.toString('utf8')).close();
        count += 1;
      } else if (path.endsWith('.json')) expect(() => JSON.parse(content.toString('utf8'))).not.toThrow();
    }
    expect(count).toBeGreaterThan(3);
  });
});

describe.each([0, 1])('links, below base path number %i', (index) => {
  it('lead somewhere, all of them', () => {
    const site = made[index] as MadeSite;
    const checker = linkChecker(site.config);
    for (const [path, content] of site.files) checker.add(path, content);
    expect(checker.broken()).toEqual([]);
  });

  it('are the same to the checker as to an HTML parser', () => {
    const site = made[index] as MadeSite;
    const root = new URL(site.config.basePath, site.config.origin).href;
    for (const [path, content] of site.files) {
      if (!path.endsWith('.html')) continue;
      const found = referencesOf(path, content.toString('utf8'), root);
      const addresses = new Set<string>();
      const ids = new Set<string>();
      for (const element of elementsOf(parse(content.toString('utf8')))) {
        for (const { name, value } of element.attrs) {
          if (name === 'id') ids.add(value);
          else if (['href', 'src', 'poster', 'data'].includes(name)) addresses.add(value);
          else if (name === 'srcset')
            for (const one of value.split(',')) addresses.add(one.trim().split(/\s/)[0] ?? '');
          else if (name === 'content' && value.startsWith(root)) addresses.add(value);
        }
      }
      expect([path, ...[...addresses].filter((address) => !found.addresses.includes(address))]).toEqual([
        path,
      ]);
      expect([path, ...found.ids]).toEqual([path, ...ids]);
    }
  });
});

function* elements({ files }: MadeSite): Iterable<[string, DefaultTreeAdapterTypes.Element]> {
  for (const [path, content] of files) {
    if (!path.endsWith('.html')) continue;
    for (const element of elementsOf(parse(content.toString('utf8')))) yield [path, element];
  }
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Iterable<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}
