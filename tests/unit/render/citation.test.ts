import { describe, expect, it } from 'vitest';
import { bibtex, cslJson, gbt7714of2015, gbt7714of2025, ris } from '../../../src/render/citation.ts';

const dated = {
  id: '20250113-a05-01',
  title: '清远高新区“红色引擎”激发科创动能',
  authors: ['叶伟'],
  publication: '某报',
  date: '2025-01-13',
  page: 'A05',
  url: 'https://example.org/articles/20250113-a05-01.html',
};
const undated = { ...dated, authors: ['甲', '乙', '丙', '丁'], publication: null, date: null, page: null };

describe('citations', () => {
  it('follow GB/T 7714—2015', () => {
    expect(gbt7714of2015(dated)).toBe(
      '叶伟. 清远高新区“红色引擎”激发科创动能[N/OL]. 某报, 2025-01-13(A05). https://example.org/articles/20250113-a05-01.html.',
    );
  });

  it('follow GB/T 7714—2025', () => {
    expect(gbt7714of2025(dated)).toBe(
      '叶伟.清远高新区“红色引擎”激发科创动能[N/OL].某报,2025-01-13(A05).https://example.org/articles/20250113-a05-01.html.',
    );
  });

  it('name three authors and 等, and leave out what is not known', () => {
    expect(gbt7714of2025(undated)).toBe(
      '甲,乙,丙,等.清远高新区“红色引擎”激发科创动能[N/OL].https://example.org/articles/20250113-a05-01.html.',
    );
    expect(gbt7714of2015({ ...undated, authors: [] })).toMatch(/^佚名\. /);
  });

  it('say in BibTeX, RIS and CSL-JSON what is known and nothing else', () => {
    expect(bibtex(dated)).toContain('date = {2025-01-13}');
    expect(bibtex(undated)).not.toContain('date =');
    expect(ris(dated)).toContain('DA  - 2025/01/13\r\n');
    expect(JSON.parse(cslJson(dated))[0].issued).toEqual({ 'date-parts': [[2025, 1, 13]] });
    expect(JSON.parse(cslJson(undated))[0]).not.toHaveProperty('issued');
  });

  it('keep a title’s braces and backslashes from ending a BibTeX field', () => {
    expect(bibtex({ ...dated, title: '占比{50%}\\' })).toContain('title = {占比50\\%}');
  });
});
