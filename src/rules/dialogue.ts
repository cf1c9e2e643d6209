import { articlesOf, blocksIn, headOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

const QUESTION = /^(?:问|记者|主持人|笔者|Q|网友|读者)[：:]/u;

/** Marks an interview's questions: 记者：…, 问：…. */
export const dialogue: Rule = {
  id: 'dialogue',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      for (const block of blocksIn(article)) {
        if (block.type !== 'block' || !QUESTION.test(headOf(block, 8))) continue;
        block.type = 'paragraph';
        block.style = 'question';
      }
    }
  },
};
