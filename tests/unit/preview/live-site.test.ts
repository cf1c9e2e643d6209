import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type LiveSite, openLiveSite } from '../../../src/preview/live-site.ts';
import { silent } from '../../../src/progress.ts';
import { keepWords } from '../../fixtures/keep-words.ts';

const article = (headline: string) => `${headline}\n\n本报讯 2024年,合肥高新区开工项目12个。\n`;

describe('a site that is kept in memory', () => {
  let root: string;
  let site: LiveSite;
  /** Files that were looked at since it was last asked. */
  let looked = 0;

  /** As a watcher tells it. */
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    site.changed(join(root, path));
  };
  const page = async (path = 'index.html'): Promise<string> =>
    String((await site.now()).file(path)?.content ?? 'no such page').replaceAll('<wbr>', '');
  const idOf = async (headline: string): Promise<string | undefined> =>
    new RegExp(`articles/([^"]+)\\.html">${headline}`).exec(await page())?.[1];
  const lookedNow = (): number => {
    const now = looked;
    looked = 0;
    return now;
  };

  beforeEach(async () => {
    looked = 0;
    root = realpathSync(mkdtempSync(join(tmpdir(), 'live-')));
    const step = (): void => {
      looked += 1;
    };
    site = openLiveSite(root, { ...silent, step });
    for (const name of ['a', 'b', 'c', 'd'])
      write(`content/newspapers/${name}.txt`, article(`合肥${name}开工`));
    keepWords(root);
    expect(await page()).toContain('合肥a开工');
    expect(lookedNow()).toBe(4);
  });

  it('shows a change, and looks at no more than the files beside which it lies', async () => {
    write('content/newspapers/b.txt', article('合肥新项目开工'));
    expect(await page()).toContain('合肥新项目开工');
    expect(lookedNow()).toBe(1);
  });

  it('looks at nothing again when it is only asked again', async () => {
    await page();
    expect(lookedNow()).toBe(0);
  });

  it('shows what comes and no more what goes', async () => {
    write('content/newspapers/e.txt', article('合肥e开工'));
    expect(await page()).toContain('合肥e开工');
    rmSync(join(root, 'content/newspapers/a.txt'));
    site.changed(join(root, 'content/newspapers/a.txt'));
    expect(await page()).not.toContain('合肥a开工');
  });

  it('shows an editor’s decision about a source that itself did not change', async () => {
    write('content/corrections/newspapers/c.yaml', '- at: 开工项目\n  text: 竣工项目\n');
    expect(await page(`articles/${await idOf('合肥c开工')}.html`)).toContain('竣工项目');
    expect(lookedNow()).toBe(1);
  });

  it('reads everything anew when something changes that every article is read with', async () => {
    write('content/lexicon/own.txt', '新项目\n');
    await page();
    expect(lookedNow()).toBe(4);
  });

  it('finds an article’s pages by their names, and nothing under a name that is none', async () => {
    const id = await idOf('合肥c开工');
    expect(await page(`articles/${id}-source.html`)).toContain('合肥c开工');
    expect(await page(`articles/${id}.bib`)).toContain('合肥c开工');
    expect(await page('articles/none.html')).toBe('no such page');
  });

  it('finds what was edited, and names the data’s new checksums, as a site that is made anew does', async () => {
    const asked = [
      'search/manifest.js',
      'search/a/0.js',
      'search/p/0.js',
      'search/i/0.js',
      'data/SHA256SUMS',
    ];
    const all = async (of: LiveSite): Promise<unknown[]> => {
      const { file } = await of.now();
      return asked.map((path) => file(path)?.content);
    };
    const before = await all(site);
    expect(before).not.toContain(undefined);
    write('content/newspapers/b.txt', article('苏州新项目竣工'));
    const now = await all(site);
    expect(now).toEqual(await all(openLiveSite(root, silent)));
    expect(now[1]).not.toBe(before[1]);
    expect(now[4]).not.toBe(before[4]);
  });

  it('says what is wrong, and shows the site again when it is mended', async () => {
    write('yuankan.config.yaml', 'title: [\n');
    await expect(site.now()).rejects.toThrow('yuankan.config.yaml');
    rmSync(join(root, 'yuankan.config.yaml'));
    site.changed(join(root, 'yuankan.config.yaml'));
    expect(await page()).toContain('合肥a开工');
  });
});
