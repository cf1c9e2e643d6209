import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refuseOutside } from '../../../src/publish/output-path.ts';
import { pinyinOf, slugOf } from '../../../src/site/slug.ts';

const digest = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 6);

describe('a name’s address', () => {
  it.each([
    ['叶伟', 'ye-wei'],
    ['叶威', 'ye-wei'],
    ['TCL科技', 'tcl-ke-ji'],
    ['绿地', 'lv-di'],
    ['  空 格  ', 'kong-ge'],
    ['（括号）', 'kuo-hao'],
    ['3D打印', '3d-da-yin'],
  ])('%s is its pinyin and six digits of its own: %s', (name, readable) => {
    expect(slugOf(name)).toBe(`${readable}-${digest(name)}`);
  });

  it('keeps two names of one sound apart', () => {
    expect(slugOf('叶伟')).not.toBe(slugOf('叶威'));
  });

  it('is the digits alone where nothing can be read', () => {
    expect(slugOf('——')).toBe(digest('——'));
    expect(slugOf('')).toBe(digest(''));
  });

  it('row 40: is short however long the name', () => {
    const name = '高新技术产业开发区'.repeat(40);
    const slug = slugOf(name);
    expect(slug).toBe(`gao-xin-ji-shu-chan-ye-kai-fa-qu-gao-xin-${digest(name)}`);
    expect(slug.length).toBeLessThanOrEqual(47);
  });

  it('ends with no hyphen of its own where it is cut', () => {
    const name = `${'a'.repeat(39)} b`;
    expect(slugOf(name)).toBe(`${'a'.repeat(39)}-${digest(name)}`);
    expect(slugOf(`——${name}`)).toBe(`${'a'.repeat(39)}-${digest(`——${name}`)}`);
  });

  it.each([
    '../../x',
    '/etc/x',
    'a/../../b',
    '..\\x',
    'C:\\x',
    '%2e%2e',
    '\0',
    '.',
    '..',
    '',
    'CON',
    'aux.html',
    'x.',
    '-x',
    '`x`',
    '__proto__',
    'é',
    'e\u0301',
    '\u202e反',
    '\ud800',
  ])('row 36: %j can be no way out of the site', (name) => {
    const slug = slugOf(name);
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(() => refuseOutside(`topics/${slug}.html`)).not.toThrow();
  });

  it('row 39: differs for names that differ only in form or case', () => {
    for (const [a, b] of [
      ['é', 'e\u0301'],
      ['A公司', 'a公司'],
      ['Ａ公司', 'A公司'],
    ] as const)
      expect(slugOf(a)).not.toBe(slugOf(b));
  });
});

describe('pinyin', () => {
  it('has no tones, small letters, and v for ü', () => {
    expect(pinyinOf('清远')).toBe('qing yuan');
    expect(pinyinOf('绿')).toBe('lv');
    expect(pinyinOf('ABC')).toBe('abc');
    expect(pinyinOf('Ü')).toBe('v');
  });
});
