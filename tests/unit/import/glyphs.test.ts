import { describe, expect, test } from 'vitest';
import { typed, unmapped } from '../../../src/import/glyphs.ts';
import { pageOf } from './page-of.ts';

function read(...lines: string[]): string[] {
  return typed([pageOf([lines])]).flatMap((page) => page.runs.map((run) => run.text));
}

describe('characters a font names wrongly', () => {
  test('radicals become the characters they were typed as', () => {
    expect(read('⼈⺠银⾏⻓期⽀持')).toEqual(['人民银行长期支持']);
  });

  test('the radical for door is 户 on a simplified page and 戶 on a traditional one', () => {
    expect(read('⼾籍', '这个国家')).toEqual(['户籍', '这个国家']);
    expect(read('⼾籍', '這個國家')).toEqual(['戶籍', '這個國家']);
  });

  test('a two-em dash that the font names as three is two, unless the page has both', () => {
    expect(read('———产销增长')).toEqual(['——产销增长']);
    expect(read('———产销增长', '——副题')).toEqual(['———产销增长', '——副题']);
  });

  test('everything else stays as printed, full-width digits too', () => {
    expect(read('１９９７年ABC，。①㎡')).toEqual(['１９９７年ABC，。①㎡']);
  });

  test('characters without meaning are counted', () => {
    expect(unmapped('园\uE001\uFFFD刊')).toBe(2);
  });
});
