import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { shareImage } from '../../../src/render/share-image.ts';

const linesOf = (svg: string) =>
  [...svg.matchAll(/font-size="(?:76|60)" font-weight="900"[^>]*>([^<]*)</g)].map((match) => match[1]);

describe('the picture for shared links', () => {
  const card = { site: '园刊', kicker: '广东 · 清远', figure: null };

  it('breaks the headline between its parts only, into even lines', () => {
    const svg = shareImage({ ...card, headline: ['清远', '高新区', '“红色引擎”', '激发', '科创', '动能'] });
    expect(linesOf(svg)).toEqual(['清远高新区“红色引擎”', '激发科创动能']);
  });

  it('is well-formed SVG, whatever the headline', () => {
    expect(XMLValidator.validate(shareImage({ ...card, headline: ['A&B', '<研发>', '“占比”'] }))).toBe(true);
  });
});
