import { applyChanges, type Change } from '../tree/change.ts';
import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** A rule that looks at one block's displayed text at a time and says what to change in it. */
export function inlineRule(id: string, changesIn: (text: string, block: Block) => readonly Change[]): Rule {
  return {
    id,
    run: (tree, { source }) => {
      for (const article of articlesOf(tree)) {
        for (const block of blocksIn(article))
          applyChanges(block, changesIn(textOf(block), block), id, source);
      }
    },
  };
}
