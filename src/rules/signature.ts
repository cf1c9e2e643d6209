import { splitNames } from '../chinese/names.ts';
import { bylineOf } from '../parse/byline.ts';
import type { Article, Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import { displayed } from './byline.ts';
import type { Rule } from './rule.ts';

const AT_END = /[（(]([^（）()。，,；;：:]{2,40})[）)]$/u;

/** Reads who signed an article at its end: （徐国春张雅文崔成龙）, alone on a line or after the last sentence. */
export const signature: Rule = {
  id: 'signature',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      const blocks = blocksIn(article);
      for (const block of blocks) {
        if (block.type !== 'block' || block.looks !== 'signature') continue;
        block.type = 'paragraph';
        block.style = 'signature';
      }
      if (article.byline === null) sign(article, blocks);
    }
  },
};

/** The last two blocks: an end dateline or a note may follow the names. */
function sign(article: Article, blocks: readonly Block[]): void {
  for (const block of blocks.slice(-2)) {
    if (block.looks === 'caption' || block.looks === 'credit' || block.looks === 'short') continue;
    const inside = AT_END.exec(textOf(block).slice(-44))?.[1];
    if (inside === undefined) continue;
    const people = bylineOf(inside)?.people ?? splitNames(inside)?.map((name) => ({ name, role: null }));
    if (people === undefined || people.length === 0) continue;
    article.byline = { text: displayed(people, inside), people };
  }
}
