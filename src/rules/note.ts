import { articlesOf, blocksIn, headOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** What stands before a note by the editors: 编者按, 核心阅读. */
const LABEL =
  /^[【［[（(]?(编者按|编者的话|编后|编后语|编辑点评|编者点评|核心阅读|核心提示|内容提要|阅读提示|开栏的话|新闻背景|背景链接|相关链接|新闻链接|延伸阅读|记者手记|采访手记|名词解释|点评|附记)[】］\]）)]?(?:[：:\s　]|$)/u;

const LONGEST_LABEL = 16;

/** Marks notes: a paragraph that begins with a note's label; where the label stands alone, the paragraph after it too. */
export const note: Rule = {
  id: 'note',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      let alone = false;
      for (const block of blocksIn(article)) {
        if (block.type !== 'paragraph' && block.type !== 'block') continue;
        const text = headOf(block, LONGEST_LABEL);
        const labelled = LABEL.exec(text)?.[0];
        if (labelled === undefined && !alone) continue;
        alone = labelled !== undefined && labelled.trim().length === text.trim().length;
        if (block.type === 'block') block.type = 'paragraph';
        block.style ??= 'note';
      }
    }
  },
};
