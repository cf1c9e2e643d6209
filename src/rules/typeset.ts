import type { TypesetRole } from '../parse/typeset.ts';
import type { Block, BlockType } from '../tree/node.ts';
import { articlesOf, blocksIn, startOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** What the roles of type are in an article; a paragraph's type says nothing, its words name it. */
const TYPES: Partial<Record<TypesetRole, BlockType>> = {
  kicker: 'kicker',
  headline: 'headline',
  subtitle: 'subtitle',
  subhead: 'subhead',
  caption: 'figure',
};

/** Names the blocks of an imported page by the size and place of their type. */
export const typeset: Rule = {
  id: 'typeset',
  run: (tree, { file }) => {
    const roles = file.data.typeset;
    if (roles === undefined || roles.size === 0) return;
    for (const article of articlesOf(tree)) {
      for (const block of blocksIn(article)) name(block, roles.get(startOf(block)), article.confidence);
    }
  },
};

function name(block: Block, role: TypesetRole | undefined, confidence: number): void {
  const type = role === undefined ? undefined : TYPES[role];
  if (type === undefined || block.type !== 'block' || block.looks === 'byline') return;
  block.type = type;
  if (type === 'headline') block.confidence = confidence;
}
