import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadLexicon } from '../../../src/chinese/load-lexicon.ts';
import { addAlias, addPark, addWord } from '../../../src/desk/registers.ts';
import { loadParks } from '../../../src/register/load-parks.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'registers-'));
});
afterEach(() => rmSync(content, { recursive: true }));

test('a word is one line of its lexicon, and no word is written twice', () => {
  mkdirSync(join(content, 'lexicon'));
  writeFileSync(join(content, 'lexicon/organisations.txt'), '# 机构\n聚石化学 2000 nt');
  addWord(content, { word: '海辰智能', tag: 'nt' });
  expect(readFileSync(join(content, 'lexicon/organisations.txt'), 'utf8')).toBe(
    '# 机构\n聚石化学 2000 nt\n海辰智能 1000 nt\n',
  );
  expect(loadLexicon(content).entries.map(({ word }) => word)).toEqual(['聚石化学', '海辰智能']);
  expect(() => addWord(content, { word: '海辰智能', tag: 'nt' })).toThrow('already');
});

test('a park with its aliases is read by the register, and gets one more name', () => {
  const park = {
    id: 'linjiang',
    name: '临江高新区',
    fullName: '临江高新技术产业开发区',
    province: '浙江',
    city: '杭州',
    level: 'other',
  } as const;
  addPark(content, { ...park, aliases: ['临江园区'] });
  addAlias(content, { id: 'linjiang', alias: '临江科技城' });
  const { register, messages } = loadParks(content);
  expect(messages).toEqual([]);
  expect(register.byId('linjiang')).toMatchObject(park);
  expect(register.byId('linjiang')?.aliases).toEqual(expect.arrayContaining(['临江科技城', '临江园区']));
  expect(() => addPark(content, { ...park, aliases: [] })).toThrow('already');
  expect(() => addAlias(content, { id: 'linjiang', alias: '临江园区' })).toThrow('already');
});

test('a list of aliases in brackets grows in its brackets', () => {
  mkdirSync(join(content, 'parks'));
  const file = join(content, 'parks/linjiang.md');
  writeFileSync(file, '---\nname: 临江高新区\naliases: [临江园区]  # 报上的叫法\n---\n');
  addAlias(content, { id: 'linjiang', alias: '临江科技城' });
  expect(readFileSync(file, 'utf8')).toBe(
    '---\nname: 临江高新区\naliases: [临江科技城, 临江园区]  # 报上的叫法\n---\n',
  );
  expect(() => addAlias(content, { id: 'linjiang', alias: '临江园区' })).toThrow('already');
});
