import { expect, test } from 'vitest';
import { findSummary } from '../../../src/facts/summary.ts';
import type { Block } from '../../../src/record/schema.ts';

type Article = Parameters<typeof findSummary>[0];

const source = { start: 0, end: 1 };
const signature: Block = { type: 'paragraph', style: 'signature', text: '林远舟 何青禾', source };

/** Only what a summary is made of. */
function articleOf(...blocks: Block[]): Article {
  const pieces = blocks.map((block, index) => ({
    index,
    block,
    text: block.type === 'paragraph' ? block.text : block.caption,
    words: [],
    parkHits: [],
    slice: () => source,
  }));
  const headline = { text: '新厂开工', words: [], parkHits: [] };
  const draft = {} as Article['draft'];
  return { draft, titles: [headline], headline, headings: [], blocks: pieces };
}

const nothing = { keywords: [], parks: [] };

test('a summary does not begin with who signed, whatever kind of text comes after', () => {
  const text = '园区里的新厂今天正式开工，第一批工人已经上岗。';
  for (const style of [undefined, 'question', 'note', 'poem'] as const) {
    const block: Block = { type: 'paragraph', ...(style === undefined ? {} : { style }), text, source };
    expect(findSummary(articleOf(signature, block), nothing)).toBe(text);
  }
});

test('an article of nothing but a signature is summed up by its headline', () => {
  expect(findSummary(articleOf(signature), nothing)).toBe('新厂开工');
});
