import { JUMP_LINE } from '../parse/furniture.ts';
import { leaf } from '../tree/build.ts';
import type { Article, Block, Leaf } from '../tree/node.ts';
import { articlesOf, endOf, isLeaf, startOf, textOf } from '../tree/read.ts';
import { reportRange } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

const ID = 'jump-line';
/** （下转第三版） after the last sentence of a paragraph. */
const AT_END = /[（(【]?\s*(?:下转|转)\s?第?\s?[A-D]?\s?[0-9一二三四五六七八九十]{1,3}\s?版\s*[）)】]?$/u;

/** Takes jump lines (下转第三版, 上接第一版) out of the text: they are the page's, and say where the other half is. */
export const jumpLine: Rule = {
  id: ID,
  run: (tree, context) => {
    for (const article of articlesOf(tree)) {
      for (const [index, child] of article.children.entries()) {
        if (isLeaf(child)) continue;
        if (child.looks === 'jump' && child.type === 'block') takeOut(article, index, child, context);
        else splitOff(child, context);
      }
    }
  },
};

function takeOut(article: Article, index: number, block: Block, context: RuleContext): void {
  const [start, end] = [startOf(block), endOf(block)];
  article.children[index] = leaf('furniture', context.source, start, end);
  tell(context, start, end, textOf(block));
}

/** A jump line run into the paragraph's last line becomes a leaf of its own. */
function splitOff(block: Block, context: RuleContext): void {
  const last = block.children.at(-1);
  if (last === undefined || !isLeaf(last) || last.type !== 'text' || last.edit !== null) return;
  const match = AT_END.exec(last.value.slice(-24));
  if (match === null || match[0].length === last.value.length) return;
  const start = last.end - match[0].length;
  const parts: Leaf[] = [
    leaf('text', context.source, last.start, start),
    leaf('furniture', context.source, start, last.end),
  ];
  block.children.splice(-1, 1, ...parts);
  tell(context, start, last.end, match[0]);
}

function tell(context: RuleContext, start: number, end: number, text: string): void {
  const onward = /上接|接/u.test(text);
  const match = JUMP_LINE.exec(text.trim());
  reportRange(context, start, end, ID, {
    reason: onward ? 'The first half stands on another page' : 'The article goes on on another page',
    found: text.trim(),
    expected: match?.[2] ?? null,
  });
}
