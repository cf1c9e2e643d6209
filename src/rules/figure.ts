import type { Article, Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import { report } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Names captions and credits figures: a block set off by the place a picture had, or one that says it is a caption. */
export const figure: Rule = {
  id: 'figure',
  run: (tree, context) => {
    const articles = articlesOf(tree);
    const habit = articles.some((article) => blocksIn(article).some(isSetOff));
    for (const article of articles) nameFigures(article, habit, context);
  },
};

/** How sure a caption is that only its words give away. */
const BY_ITS_WORDS = 0.8;

/** `habit`: the page sets its captions off, so that one that is not is text. */
function nameFigures(article: Article, habit: boolean, context: RuleContext): void {
  const blocks = blocksIn(article);
  const lastBody = blocks.findLastIndex(({ type, looks }) => type === 'block' && looks !== 'signature');
  let body = 0;
  let seen = 0;
  const runs = blocks.filter(
    ({ type, looks }) => type === 'block' && looks !== 'caption' && looks !== 'credit',
  ).length;
  const pictures = isPictureStory(blocks, runs);
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'block') continue;
    const last = index >= lastBody;
    if (body > 0 && isSetOff(block)) block.type = 'figure';
    else if (!habit && saysSo(block) && (pictures ? body > 0 && seen > (last ? 1 : 0) : runs > 0)) {
      block.type = 'figure';
      block.confidence = BY_ITS_WORDS;
      report(context, block, 'figure', {
        reason: 'Read as a picture’s caption that stands in the text; it could be a paragraph',
        found: textOf(block).slice(0, 24),
        expected: null,
        confidence: BY_ITS_WORDS,
      });
    } else body += 1;
    seen += 1;
  }
}

/** An article that is nothing but its pictures: what would be a caption elsewhere is its text. */
function isPictureStory(blocks: readonly Block[], runs: number): boolean {
  const [first] = blocks;
  const headline = first === undefined ? '' : textOf(first).slice(-40);
  if (/[（(]图片[）)]$|^(?:图片新闻|新闻图片|图片报道)/u.test(headline)) return true;
  return runs <= 1 && /[（(]附图片?.{0,4}[）)]$/u.test(headline);
}

function isSetOff(block: Block): boolean {
  return block.setOff && block.looks !== 'byline' && block.looks !== 'item';
}

/** 图为…, or a credit at the end or alone. */
function saysSo(block: Block): boolean {
  return block.looks === 'caption' || block.looks === 'credit';
}
