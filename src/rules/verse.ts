import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, headOf, textOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** Fewer lines in a row are a heading, not a poem. */
const FEWEST = 4;
const LONGEST_LINE = 16;

/** Marks poems: four or more lines in a row, most of them of one length. */
export const verse: Rule = {
  id: 'verse',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      for (const run of runsOf(blocksIn(article))) {
        if (run.length < FEWEST || !isEven(run)) continue;
        for (const block of run) {
          block.type = 'paragraph';
          block.style = 'poem';
        }
      }
    }
  },
};

function runsOf(blocks: readonly Block[]): Block[][] {
  const runs: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'block' && isLine(headOf(block, LONGEST_LINE + 8))) runs.at(-1)?.push(block);
    else runs.push([]);
  }
  return runs;
}

function isLine(text: string): boolean {
  const plain = text.trim();
  return (
    plain.length >= 4 &&
    plain.length <= LONGEST_LINE &&
    /^[\p{sc=Han}，。！？、；“”‘’…—《》\s　]+$/u.test(plain)
  );
}

/** Whether two in three lines have one of the two commonest lengths, marks at the end not counted. */
function isEven(run: readonly Block[]): boolean {
  const counts = new Map<number, number>();
  for (const block of run) {
    const { length } = textOf(block).replace(/[，。！？、；\s　]+/gu, '');
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  return (first + second) * 3 >= run.length * 2;
}
