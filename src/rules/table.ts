import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, headOf, textOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

const FEWEST = 3;
const LONGEST_ROW = 80;

/** Marks tables: three or more rows of figures in a row, with the line of column names above them. */
export const table: Rule = {
  id: 'table',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      const blocks = blocksIn(article);
      let run: Block[] = [];
      for (const block of [...blocks, null]) {
        if (block !== null && block.type === 'block' && isRow(headOf(block, LONGEST_ROW + 1)))
          run.push(block);
        else {
          mark(run, blocks);
          run = [];
        }
      }
    }
  },
};

function mark(run: readonly Block[], blocks: readonly Block[]): void {
  const [first] = run;
  if (first === undefined || run.length < FEWEST) return;
  const names = blocks[blocks.indexOf(first) - 1];
  const rows = names?.type === 'block' && isNames(textOf(names)) ? [names, ...run] : run;
  for (const block of rows) {
    block.type = 'paragraph';
    block.style = 'table';
  }
}

/** Figures make up most of a row; it is no sentence. */
export function isRow(text: string): boolean {
  if (text.length > LONGEST_ROW || /[。，；！？]/u.test(text)) return false;
  const digits = text.replace(/[^\d]/gu, '').length;
  return digits >= 2 && digits * 10 >= text.replace(/[\s　]/gu, '').length * 3;
}

/** 名称 前年收盘 本年开盘: words in columns. */
function isNames(text: string): boolean {
  return text.length <= LONGEST_ROW && /\S[\s　]+\S+[\s　]+\S/u.test(text) && !/[。，；！？]/u.test(text);
}
