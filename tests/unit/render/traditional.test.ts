import { describe, expect, it } from 'vitest';
import { traditionalConverter } from '../../../src/chinese/traditional.ts';
import { convertPage } from '../../../src/render/traditional.ts';

describe('a page in Traditional characters', () => {
  const convert = traditionalConverter();

  it('converts by words, not by characters alone', () => {
    expect(convertPage('<p>头发 发展 干部 干净 皇后 后来</p>', convert)).toBe(
      '<p>頭髮 發展 幹部 乾淨 皇后 後來</p>',
    );
  });

  it('leaves markup, addresses and ids as they are', () => {
    const page = '<p id="发展" class="发"><a href="发展.html" title="发展">发展</a></p>';
    expect(convertPage(page, convert)).toBe(
      '<p id="发展" class="发"><a href="发展.html" title="發展">發展</a></p>',
    );
  });
});
