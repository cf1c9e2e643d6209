import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import { report } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

const ID = 'subhead';
const LONGEST = 34;
/** A subhead less sure than this is told of. */
const SURE = 0.65;

/** Names the short lines over a stretch of text subheads, and everything still unnamed paragraphs. */
export const subhead: Rule = {
  id: ID,
  run: (tree, context) => {
    for (const article of articlesOf(tree)) {
      const blocks = blocksIn(article);
      for (const [index, block] of blocks.entries()) {
        if (block.type !== 'block') continue;
        block.type = isSubhead(block, blocks[index - 1], blocks[index + 1]) ? 'subhead' : 'paragraph';
        if (block.confidence < SURE) tell(block, context);
      }
    }
  },
};

function isSubhead(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  if (block.looks !== 'short' && block.looks !== 'item') return false;
  const text = textOf(block);
  if (text.length > LONGEST || /[。，,；;：:、]$/u.test(text)) return false;
  if (before === undefined || after === undefined || after.style === 'poem' || after.style === 'table')
    return false;
  return (
    after.looks === 'text' ||
    after.looks === 'dateline' ||
    after.looks === 'item' ||
    after.looks === 'caption'
  );
}

function tell(block: Block, context: RuleContext): void {
  report(context, block, ID, {
    reason: `Read as a ${block.type}; it could be the headline of another article`,
    found: textOf(block),
    expected: null,
    confidence: block.confidence,
  });
}
