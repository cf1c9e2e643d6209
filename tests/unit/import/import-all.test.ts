import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportWork, importAll } from '../../../src/import/import-all.ts';
import { silent } from '../../../src/progress.ts';

let root = '';
let printed: string[] = [];
let told: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  printed = [];
  told = [];
});
afterEach(() => rmSync(root, { recursive: true }));

function run(names: readonly string[], replace = false, stdin = '', change: Partial<ImportWork> = {}) {
  return importAll(names, {
    root,
    content: join(root, 'content'),
    options: {},
    replace,
    stdin: () => new TextEncoder().encode(stdin),
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    progress: silent,
    now: () => 0,
    ...change,
  });
}

describe('importing several files', () => {
  test('a bad file gets one line and the rest is imported', async () => {
    writeFileSync(join(root, 'good.txt'), '临江高新区开工\n');
    writeFileSync(join(root, 'bad.pdf'), '');
    expect(await run(['good.txt', 'bad.pdf', 'missing.pdf'])).toBe(1);
    expect(told).toEqual([
      'bad.pdf: not imported: it is empty',
      'missing.pdf: not imported: there is no such file',
    ]);
    expect(printed.at(-1)).toBe('1 of 3 files imported');
  });

  test('nothing imported is exit status 2', async () => {
    expect(await run(['missing.pdf'])).toBe(2);
  });

  test('a folder is searched, and standard input is read for -', async () => {
    writeFileSync(join(root, 'one.txt'), '第一篇\n');
    expect(await run(['.', '-'], false, '剪贴板上的一篇\n')).toBe(0);
    expect(readFileSync(join(root, 'content/newspapers/imported/clipboard.txt'), 'utf8')).toContain(
      '剪贴板上的一篇',
    );
  });

  test('what a browser saved beside a page is no page, and a long row of files says which and how long', async () => {
    const page = '<html><body><h1>夜校开课</h1><p>东陵的夜校今天开课。</p></body></html>';
    mkdirSync(join(root, 'in/夜校_files'), { recursive: true });
    writeFileSync(join(root, 'in/夜校_files/frame.html'), '<html><body><p>广告</p></body></html>');
    for (const name of ['夜校.html', 'a.txt', 'b.txt']) writeFileSync(join(root, 'in', name), page);
    const stages: string[] = [];
    const progress = { ...silent, stage: (name: string) => stages.push(name) };
    let time = 0;
    expect(await run(['in'], false, '', { progress, now: () => (time += 3_000) })).toBe(0);
    expect(stages).toEqual([
      'in/a.txt (file 1 of 3)',
      'in/b.txt (file 2 of 3 · 12 s left)',
      'in/夜校.html (file 3 of 3 · 5 s left)',
    ]);
  });

  test('a text that an editor has worked on is kept', async () => {
    writeFileSync(join(root, 'one.txt'), '第一篇\n');
    await run(['one.txt']);
    const path = join(root, 'content/newspapers/imported/one.txt');
    writeFileSync(path, '编辑改过的第一篇\n');
    await run(['one.txt']);
    expect(readFileSync(path, 'utf8')).toBe('编辑改过的第一篇\n');
    await run(['one.txt'], true);
    expect(readFileSync(path, 'utf8')).toContain('第一篇\n');
    expect(printed.map((line) => line.match(/\((\w+)/)?.[1])).toEqual(['written', 'kept', 'written']);
  });
});
