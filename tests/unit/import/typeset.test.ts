import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compose } from '../../../src/import/compose.ts';
import { readFile } from '../../../src/import/read-file.ts';
import { writeText } from '../../../src/import/write.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { readSource } from '../../../src/source/read-source.ts';
import type { SourceText } from '../../../src/source/source-text.ts';
import { brokenInvariant } from '../../../src/tree/check.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'content-'));
});
afterEach(() => rmSync(content, { recursive: true }));

async function importPage(): Promise<string> {
  const name = 'page-a05.pdf';
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url)));
  const [text] = compose(await readFile(bytes), { name, bytes });
  if (text === undefined) throw new Error('nothing was imported');
  for (const file of text.files) mkdirSync(dirname(join(content, file.path)), { recursive: true });
  writeText(content, text, false);
  return text.path;
}

function sourceAt(path: string): SourceText {
  const reading = readSource(content, path);
  if (reading.kind !== 'text') throw new Error('set aside');
  return reading.source;
}

describe('an imported page, read', () => {
  test('its articles are those its type announces, kicker and subtitle named, the picture with its caption', async () => {
    const source = sourceAt(await importPage());
    const { drafts, tree } = readNewspaper(source, {});
    expect(drafts.map((draft) => draft.headline)).toEqual([
      '临江高新区老厂房里长出百亿机器人产业',
      '青石高新区开出首张“绿色工厂”通行证',
      '云岭开发区夜校受欢迎',
      '北湾高新区外贸开门红',
      '简讯',
      expect.stringContaining('松原高新区现代农业园亩均增收三千元'),
    ]);
    expect(drafts[0]).toMatchObject({ kicker: '从一条产线到一座新城' });
    expect(drafts[0]?.subtitle).toContain('临江高新区培育新质生产力纪实');
    const figures = drafts
      .flatMap((draft) => draft.sections.flatMap((section) => section.blocks))
      .filter((block) => block.type === 'figure');
    expect(figures).toMatchObject([{ image: 'imported/page-a05-1-1.png' }]);
    expect(brokenInvariant(tree, source.text)).toBeNull();
  });

  test('a text that was changed after the import is read without its geometry, and that is said', async () => {
    const path = await importPage();
    writeFileSync(join(content, path), `${readFileSync(join(content, path), 'utf8')}加了一行。\n`);
    const source = sourceAt(path);
    expect(source.geometry).toBeUndefined();
    expect(source.messages.map((message) => message.code)).toContain('W_GEOMETRY');
  });
});
