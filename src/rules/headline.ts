import type { Article, Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import { report } from './report.ts';
import type { Rule } from './rule.ts';

/** Names an article's first block its headline, and a line that goes on from it before byline and text its subtitle. */
export const headline: Rule = {
  id: 'headline',
  run: (tree, context) => {
    for (const article of articlesOf(tree)) {
      const [first, second, third] = blocksIn(article);
      if (first === undefined || first.type !== 'block') continue;
      if (!canBeHeadline(first)) {
        report(context, first, 'headline', {
          reason: 'No headline found before this text',
          found: null,
          expected: 'a headline',
        });
        continue;
      }
      first.type = 'headline';
      first.confidence = article.confidence;
      if (second !== undefined && isSubtitle(second, third)) second.type = 'subtitle';
    }
  },
};

function canBeHeadline(block: Block): boolean {
  return (
    block.looks === 'short' ||
    block.looks === 'item' ||
    block.looks === 'names' ||
    textOf(block).length <= LONGEST_HEADLINE
  );
}

const LONGEST_HEADLINE = 60;
const SHORTEST_SUBTITLE = 8;

/** A second short line is a subtitle when byline or text follows it, or when it begins with a dash. */
function isSubtitle(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'block' || block.looks !== 'short') return false;
  const text = textOf(block);
  if (/^(?:——|--|—)/u.test(text)) return true;
  if (text.length < SHORTEST_SUBTITLE || /^[（(]/u.test(text)) return false;
  return next !== undefined && ['byline', 'dateline', 'text', 'names'].includes(next.looks);
}

/** The block that is an article's headline, if it has one. */
export function headlineOf(article: Article): Block | undefined {
  return blocksIn(article).find((block) => block.type === 'headline');
}
