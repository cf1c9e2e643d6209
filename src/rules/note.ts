import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, isContent, isLeaf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** What stands before a note by the editors: 编者按, 核心阅读. */
const LABELS =
  '编者按|编者的话|编后|编后语|编辑点评|编者点评|核心阅读|核心提示|内容提要|阅读提示|开栏的话|新闻背景|背景链接|相关链接|新闻链接|延伸阅读|记者手记|采访手记|名词解释|点评|附记';
/** Its letters may be set apart: 编 者 按. */
const LABEL = new RegExp(
  `^[【［[（(]?(?:${LABELS.replace(/(?<=\p{sc=Han})(?=\p{sc=Han})/gu, ' ?')})[】］\\]）)]?(?:[：: ]|$)`,
  'u',
);

const LONGEST_LABEL = 24;

/** Marks notes: a paragraph that begins with a note's label; where the label stands alone, the paragraph after it too. */
export const note: Rule = {
  id: 'note',
  run: (tree) => {
    for (const article of articlesOf(tree)) {
      let alone = false;
      for (const block of blocksIn(article)) {
        if (block.type !== 'paragraph' && block.type !== 'block') continue;
        const text = beginningOf(block);
        const labelled = LABEL.exec(text)?.[0];
        if (labelled === undefined && !alone) continue;
        alone = labelled !== undefined && labelled.trim().length === text.trim().length;
        if (block.type === 'block') block.type = 'paragraph';
        block.style ??= 'note';
      }
    }
  },
};

/**
 * As many characters of what a block says as a label may have, blanks between them as one: how many there are is the
 * wraps' business, which are taken out only later.
 */
function beginningOf(block: Block): string {
  let text = '';
  for (const child of block.children) {
    if (!isLeaf(child) || !isContent(child)) continue;
    for (const character of child.value) {
      if (!/\s/u.test(character)) text += character;
      else if (!text.endsWith(' ')) text += ' ';
      if (text.length >= LONGEST_LABEL) return text;
    }
  }
  return text;
}
