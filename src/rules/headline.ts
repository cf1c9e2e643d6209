import { speakerOf } from '../chinese/speaker.ts';
import type { Article, Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import { report } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

const ID = 'headline';

/**
 * Names the lines above an article's text: its headline, a kicker above it, a subtitle below it. The first line is
 * the headline unless it says it is a kicker, or a dash shows the third line to be the subtitle of the second.
 */
export const headline: Rule = {
  id: ID,
  run: (tree, context) => {
    for (const article of articlesOf(tree)) nameHeading(article, context);
  },
};

const LONGEST_HEADLINE = 60;
const LONGEST_KICKER = 24;
const SHORTEST_SUBTITLE = 8;
/** A beginning less sure than this is told of. */
const SURE = 0.7;

function nameHeading(article: Article, context: RuleContext): void {
  const blocks = blocksIn(article);
  const [first, second, third] = blocks;
  if (first === undefined || first.type !== 'block') return;
  if (!canBeHeadline(first)) {
    report(context, first, ID, {
      reason: 'No headline found before this text',
      found: null,
      expected: 'a headline',
    });
    return;
  }
  const kicker = second !== undefined && isLine(second) && isKicker(first, second, third);
  if (kicker) first.type = 'kicker';
  const [main, below, next] = kicker ? [second, third, blocks[3]] : [first, second, third];
  if (main === undefined) return;
  main.type = 'headline';
  main.confidence = article.confidence;
  if (below !== undefined && isSubtitle(below, next)) below.type = 'subtitle';
  if (article.confidence < SURE) {
    report(context, main, ID, {
      reason: 'An article is read to begin here; this could be a subhead of the one before',
      found: textOf(main),
      expected: null,
      confidence: article.confidence,
    });
  }
}

function isLine(block: Block): boolean {
  return block.type === 'block' && (block.looks === 'short' || block.looks === 'names');
}

function canBeHeadline(block: Block): boolean {
  return isLine(block) || block.looks === 'item' || textOf(block).length <= LONGEST_HEADLINE;
}

/** A column's or series' name: 【走进高新区】, 高质量发展调研行③, 园区观察. */
const SERIES =
  /^[【［[].{2,20}[】］\]]$|^.{2,4}(?:动态|要闻|资讯|快讯|聚焦|观察|视点|之窗|广角|扫描|速递|巡礼|时评|看台|专版)$|^[■●◆★▲□◎].{2,16}$|(?:系列报道|特别报道|专题报道|跟踪报道|连续报道|系列评论|调研行|一线行|走基层|大家谈|访谈录|进行时|特刊|专栏)(?:之[一二三四五六七八九十]{1,2}|[①-⑳㈠-㈩⑴-⒇]|[（(][一二三四五六七八九十\d上中下]{1,3}[）)])?$/u;
const DASH = /^(?:——|--|—|－－)/u;

function isKicker(first: Block, second: Block, third: Block | undefined): boolean {
  const text = textOf(first);
  if (text.length > LONGEST_KICKER || DASH.test(textOf(second))) return false;
  return SERIES.test(text) || (third !== undefined && isLine(third) && DASH.test(textOf(third)));
}

/** A second short line is a subtitle when byline or text follows it, or when it begins with a dash. */
function isSubtitle(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'block' || block.looks !== 'short') return false;
  const text = textOf(block);
  if (DASH.test(text)) return true;
  if (speakerOf(text) !== null) return false;
  if (text.length < SHORTEST_SUBTITLE || /^[（(]/u.test(text)) return false;
  return next !== undefined && ['byline', 'dateline', 'text', 'names'].includes(next.looks);
}
