import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, textOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** Marks lists: items that stand one after another, with nothing under any of them but the last. */
export const list: Rule = {
  id: 'list',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      const blocks = blocksIn(article);
      for (const [index, block] of blocks.entries()) {
        const [before, after] = [blocks[index - 1], blocks[index + 1]];
        if (!isItem(block)) continue;
        const follows = before?.style === 'list' && areAlike(before, block);
        if (!follows && !(isItem(after) && areAlike(block, after))) continue;
        block.type = 'paragraph';
        block.style = 'list';
      }
    }
  },
};

/** 一、 and 二、 are of one kind, （一） is of another. */
function kindOf(text: string): string {
  return text
    .slice(0, 4)
    .replace(/[一二三四五六七八九十]+/u, '一')
    .replace(/\d+/u, '1')
    .replace(/[①-⑳]/u, '①')
    .replace(/^([（(]?[一1①■●◆★▲□○◇※·•][）)、．.]?).*$/su, '$1');
}

function areAlike(a: Block | undefined, b: Block | undefined): boolean {
  return a !== undefined && b !== undefined && kindOf(textOf(a)) === kindOf(textOf(b));
}

function isItem(block: Block | undefined): boolean {
  return block?.looks === 'item' && block.type === 'block';
}
