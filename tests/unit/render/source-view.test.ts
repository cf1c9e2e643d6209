import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/record/schema.ts';
import { compareWithSource } from '../../../src/render/source-view.ts';
import { lineStarts } from '../../../src/source/places.ts';
import { sampleRecord } from '../site/record-sample.ts';

const edit = (start: number, from: string, to: string, rule = 'misprint'): Edit => ({
  rule,
  start,
  end: start + from.length,
  from,
  to,
  confidence: 1,
});

const rowsOf = (text: string, edits: Edit[], start: number, end: number) =>
  compareWithSource(
    sampleRecord({
      source: { path: 'a.txt', start: 0, end: text.length, encoding: 'utf-8' },
      sections: [{ heading: null, blocks: [{ type: 'paragraph', text: '', source: { start, end } }] }],
      edits,
    }),
    text,
    lineStarts(text),
  );

describe('the source beside the text', () => {
  it('shows a misprint as printed on one side and corrected on the other', () => {
    const text = '标题\n企业人选榜单\n';
    const row = rowsOf(text, [edit(5, '人选', '入选')], 3, 9)[1];
    expect(row).toMatchObject({ line: 2, anchor: 'p1' });
    expect(row?.source).toBe('企业<del class="fix" title="误字">人选</del>榜单');
    expect(row?.clean).toBe('企业<ins class="fix" title="误字">入选</ins>榜单');
  });

  it('shows what stands before and after the paragraphs too', () => {
    const rows = rowsOf('▶ 标题\n正文\n（完）', [], 5, 7);
    expect(rows.map(({ source }) => source)).toEqual(['▶ 标题', '正文', '（完）']);
  });

  it('shows a blank that was taken away by a sign', () => {
    expect(rowsOf('凝 聚力', [edit(1, ' ', '', 'join-wrapped-lines')], 0, 4)[0]).toMatchObject({
      source: '凝<del title="接行">␣</del>聚力',
      clean: '凝聚力',
    });
  });

  it('leaves out nothing of the source but blank lines', () => {
    const line = fc.string({ unit: fc.constantFrom('园', '区', '1'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(5), (lines, pick) => {
        const text = lines.join('\n');
        const at = lineStarts(text)[pick % lines.length] ?? 0;
        const rows = rowsOf(text, [], at, at + (lines[pick % lines.length]?.length ?? 0));
        expect(rows.map(({ source }) => source)).toEqual(lines);
      }),
    );
  });
});
