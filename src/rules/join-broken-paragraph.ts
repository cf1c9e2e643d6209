import type { Article, Block, Leaf } from '../tree/node.ts';
import { articlesOf, isLeaf, startOf, textOf } from '../tree/read.ts';
import { report } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

const ID = 'join-broken-paragraph';
/** A paragraph that stops at one of these is whole. */
const ENDED = /[。！？!?…”’"』」）)】》：:；;—～]$/u;
/** No paragraph stops at one of these. */
const GOES_ON = /[，、,]$/u;
const SHORTEST = 15;

/**
 * Joins a paragraph that a fallen caption, a page's furniture or the column's end broke in the middle of a
 * sentence. What stood inside stays where it was printed: the paragraph's leaves go around it.
 */
export const joinBrokenParagraph: Rule = {
  id: ID,
  run: (tree, context) => {
    const begun = beginnings(context);
    for (const article of articlesOf(tree)) joinIn(article, begun, context);
  },
};

/** Where an editor said that a block begins: there no sentence goes on. */
function beginnings({ file }: RuleContext): ReadonlySet<number> {
  const corrections = file.data.corrections ?? [];
  return new Set(
    corrections.flatMap(({ correction, start }) =>
      'block' in correction && correction.block === 'begins' ? [start] : [],
    ),
  );
}

function joinIn(article: Article, begun: ReadonlySet<number>, context: RuleContext): void {
  const children: (Leaf | Block)[] = [];
  let open: Block | null = null;
  let between: (Leaf | Block)[] = [];
  for (const child of article.children) {
    if (open !== null && isBetween(child)) {
      between.push(child);
      continue;
    }
    if (open !== null && !isLeaf(child) && !begun.has(startOf(child)) && continues(open, child, between)) {
      open.children.push(...between, ...child.children);
      report(context, child, ID, {
        reason: 'Read as the rest of the paragraph before; it could be a paragraph of its own',
        found: textOf(child).slice(0, 12),
        expected: null,
        confidence: 0.8,
      });
      between = [];
      continue;
    }
    children.push(...between, child);
    between = [];
    open = !isLeaf(child) && isText(child) ? child : null;
  }
  article.children = [...children, ...between];
}

/** What can stand inside a paragraph: blanks, furniture, a figure. */
function isBetween(child: Leaf | Block): boolean {
  return isLeaf(child) || child.type === 'figure';
}

function isText(block: Block): boolean {
  return block.type === 'block' && (block.looks === 'text' || block.looks === 'dateline');
}

function continues(open: Block, next: Block, between: readonly (Leaf | Block)[]): boolean {
  if (!(isText(next) || (next.type === 'block' && next.looks === 'short')) || next.looks === 'dateline')
    return false;
  const text = textOf(open);
  if (text.length < SHORTEST || ENDED.test(text)) return false;
  const fallen = between.some((it) => !isLeaf(it) || it.type === 'furniture');
  return fallen || (GOES_ON.test(text) && next.looks === 'text');
}
