import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText, sortMarks } from '../../../src/render/marks.ts';

const mark = (start: number, end: number, tag = 'b') => ({
  start,
  end,
  open: `<${tag}>`,
  close: `</${tag}>`,
});

describe('marking a text', () => {
  it('escapes what HTML would read as its own', () => {
    expect(markText('研发<1%&增长', [])).toBe('研发&lt;1%&amp;增长');
  });

  it('keeps a correction inside a statistic', () => {
    expect(markText('新入党57名', sortMarks([mark(1, 3, 'i'), mark(0, 6)]))).toBe('<b>新<i>入党</i>57名</b>');
  });

  it('leaves out a mark that would cross another', () => {
    expect(markText('一二三四', sortMarks([mark(0, 2), mark(1, 3, 'i')]))).toBe('<b>一二</b>三四');
  });

  it('never loses, doubles or moves a character', () => {
    const marks = fc.array(
      fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => mark(start, start + length)),
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30, unit: fc.constantFrom('园', '区', '1', '亿') }),
        marks,
        (text, some) => {
          const inside = some.filter(({ end }) => end <= text.length);
          expect(markText(text, sortMarks(inside)).replace(/<[^>]+>/g, '')).toBe(text);
        },
      ),
    );
  });
});
