import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

const LONGEST = 30;

/** Names the short lines over a stretch of text subheads, and everything still unnamed paragraphs. */
export const subhead: Rule = {
  id: 'subhead',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      const blocks = blocksIn(article);
      for (const [index, block] of blocks.entries()) {
        if (block.type !== 'block') continue;
        block.type = isSubhead(block, blocks[index - 1], blocks[index + 1]) ? 'subhead' : 'paragraph';
      }
    }
  },
};

function isSubhead(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.looks !== 'short' && block.looks !== 'item') return false;
  const text = textOf(block);
  if (text.length > LONGEST || /[。，,；;：:、]$/u.test(text)) return false;
  if (after === undefined || (after.looks !== 'text' && after.looks !== 'dateline')) return false;
  return (
    before !== undefined &&
    (before.type === 'byline' ||
      before.looks === 'text' ||
      before.type === 'figure' ||
      before.style !== null ||
      before.type === 'subtitle' ||
      before.type === 'paragraph')
  );
}
