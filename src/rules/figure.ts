import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** Names captions and credits figures: a block set off by the place a picture had, or one that says it is a caption. */
export const figure: Rule = {
  id: 'figure',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      const blocks = blocksIn(article);
      for (const [index, block] of blocks.entries()) {
        if (block.type === 'block' && index > 0 && isCaption(block)) block.type = 'figure';
      }
    }
  },
};

function isCaption(block: Block): boolean {
  if (block.setOff) return block.looks !== 'byline' && block.looks !== 'item';
  return false;
}
