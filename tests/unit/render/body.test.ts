import { describe, expect, it } from 'vitest';
import type { Block, Section } from '../../../src/record/schema.ts';
import { renderBody } from '../../../src/render/body.ts';
import { sampleRecord } from '../site/record-sample.ts';

const source = { start: 0, end: 1 };
const text = (words: string): Block => ({ type: 'paragraph', text: words, source });
const signed = (words: string): Block => ({ ...text(words), type: 'paragraph', style: 'signature' }) as Block;
const person = (name: string, role: string | null = null) => ({ name, role });
const byline = { text: '通讯员 林远舟 何青禾', people: [person('林远舟', '通讯员'), person('何青禾')] };

function htmlOf(
  blocks: Block[],
  over: Partial<Parameters<typeof sampleRecord>[0]> = {},
  more: Section[] = [],
) {
  const sections = [{ heading: null, blocks }, ...more];
  return renderBody(sampleRecord({ byline, sections, ...over }), 'figures/').html;
}

describe('a signature that the byline repeats', () => {
  it('is not shown again at the beginning of the text, and the paragraphs after it keep their anchors', () => {
    expect(htmlOf([signed('林远舟　何青禾'), text('园区开工。')])).toBe(
      '<p id="p1" class="p-signature" hidden></p>\n<p id="p2">园区开工。</p>\n',
    );
  });

  it('is left out over two lines and with its role, and alone before the first subhead', () => {
    const more = [{ heading: '新厂', blocks: [text('园区开工。')] }];
    const html = htmlOf([signed('通讯员 林远舟'), signed('（何青禾）')], {}, more);
    expect(html).not.toMatch(/林远舟|何青禾/);
    expect(html).toContain('<p id="p3">园区开工。</p>');
  });

  it('stays at the end of an article', () => {
    expect(htmlOf([text('园区开工。'), signed('（林远舟 何青禾）')])).toContain(
      '<p id="p2" class="p-signature">（林远舟 何青禾）</p>',
    );
  });

  it('stays where it says more than the byline, or nothing but it is there', () => {
    expect(htmlOf([signed('林远舟 周一帆'), text('园区开工。')])).toContain('>林远舟 周一帆</p>');
    expect(htmlOf([signed('林远舟'), text('园区开工。')], { byline: null })).toContain('>林远舟</p>');
    expect(htmlOf([signed('林远舟')])).toContain('>林远舟</p>');
  });

  it('stays where a misprint in it was corrected, for the list of corrections leads there', () => {
    const edits = [{ rule: 'misprint', start: 0, end: 1, from: '木', to: '林', confidence: 1 }];
    const first = { ...signed('林远舟'), source: { start: 0, end: 3 } };
    const html = htmlOf([first, text('园区开工。')], { edits });
    expect(html).toMatch(/<p id="p1" class="p-signature"><a class="fix" id="k1".*林/);
  });
});

describe('a picture’s credit', () => {
  const figure = (caption: string): Block => ({
    type: 'figure',
    caption,
    credit: '林远舟 摄',
    image: null,
    source,
  });
  const times = (html: string): number => html.split('林远舟 摄').length - 1;

  it('is printed once where the caption ends with it in brackets', () => {
    const html = htmlOf([figure('新厂房封顶。（林远舟 摄）')]);
    expect(times(html)).toBe(1);
    expect(html).toContain('<figcaption>新厂房封顶。（林远舟 摄）</figcaption>');
  });

  it('is printed after a caption that does not say it', () => {
    const html = htmlOf([figure('新厂房封顶。')]);
    expect(html).toContain('新厂房封顶。 <span class="credit">林远舟 摄</span>');
    expect(times(html)).toBe(1);
  });
});
