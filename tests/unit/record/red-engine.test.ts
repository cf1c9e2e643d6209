import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import type { ArticleDraft } from '../../../src/record/schema.ts';
import { leavesOf } from '../../../src/tree/read.ts';
import { sourceOf } from '../../reading/source-of.ts';

interface GoldArticle {
  readonly headline: string;
  readonly byline: { readonly raw: string; readonly role: string | null; readonly names: readonly string[] };
  readonly blocks: readonly { readonly type: string; readonly text: string }[];
}

const TEXT = readFileSync('content/newspapers/unknown/red-engine.txt', 'utf8');
const GOLD: { articles: GoldArticle[] } = JSON.parse(
  readFileSync('tests/fixtures/red-engine.gold.json', 'utf8'),
);
/** The two misprints: what the page says, and what it means. */
const MISPRINTS: readonly (readonly [string, string])[] = [
  ['人选“粤东西北', '入选“粤东西北'],
  ['对新人党57名', '对新入党57名'],
];

describe('the page about 清远 and 阿拉善', () => {
  const { drafts, tree } = readNewspaper(sourceOf(TEXT), {});

  it('is read to the character, but for the two misprints', () => {
    expect(drafts.map(readable)).toEqual(GOLD.articles.map(expected));
  });

  it('gives the file back from its leaves', () => {
    expect([...leavesOf(tree)].map(({ start, end }) => TEXT.slice(start, end)).join('')).toBe(TEXT);
  });
});

function expected({ headline, byline, blocks }: GoldArticle) {
  const people = byline.names.map((name) => ({ name, role: byline.role }));
  return {
    headline,
    byline: { text: byline.raw, people },
    blocks: blocks.map(({ type, text }) => [type, corrected(text)]),
  };
}

function readable({ headline, byline, sections }: ArticleDraft) {
  const blocks = sections.flatMap((section) => [
    ...(section.heading === null ? [] : [['subhead', section.heading]]),
    ...section.blocks.map((block) =>
      block.type === 'paragraph' ? ['paragraph', corrected(block.text)] : ['caption', block.caption],
    ),
  ]);
  return { headline, byline, blocks };
}

function corrected(text: string): string {
  return MISPRINTS.reduce((it, [printed, meant]) => it.replace(printed, meant), text);
}
