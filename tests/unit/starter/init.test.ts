import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config-file.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { readSource } from '../../../src/source/read-source.ts';
import { init } from '../../../src/starter/init.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a new site has settings that load, an example that reads, templates, registers and a workflow', () => {
  const home = init(root, 'news', {
    title: '临江园区报',
    origin: 'https://news.example.org',
    basePath: '/parks/',
  });
  expect(loadConfig(home)).toMatchObject({
    title: '临江园区报',
    origin: 'https://news.example.org',
    basePath: '/parks/',
  });
  const reading = readSource(join(home, 'content'), 'newspapers/example/2025-03-18-A05.txt');
  if (reading.kind !== 'text') throw new Error('the example is set aside');
  expect(reading.source.messages).toEqual([]);
  expect(readNewspaper(reading.source, {}).drafts).toMatchObject([
    { headline: '示例：老厂房里长出机器人产业', publication: '临江园区报', date: '2025-03-18', page: 'A05' },
  ]);
  for (const path of ['templates/article.hbs', 'content/parks/qingyuan.md', '.github/workflows/pages.yml'])
    expect(existsSync(join(home, path))).toBe(true);
  const scripts = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).scripts;
  expect(scripts).toMatchObject({ build: 'yuankan build', dev: 'yuankan dev' });
});

test('every setting is documented by the schema beside the settings', () => {
  const home = init(root, 'news', {});
  const schema = JSON.parse(readFileSync(join(home, 'yuankan.config.schema.json'), 'utf8'));
  expect(Object.keys(schema.properties)).toEqual(Object.keys(loadConfig(home)));
});

test('a folder with something in it is left alone', () => {
  writeFileSync(join(root, 'letter.txt'), 'mine');
  expect(() => init(root, '.', {})).toThrow(/E_NOT_EMPTY/);
  expect(existsSync(join(root, 'package.json'))).toBe(false);
});
