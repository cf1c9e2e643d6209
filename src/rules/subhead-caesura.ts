import type { Change } from '../tree/change.ts';
import type { Block } from '../tree/node.ts';
import { inlineRule } from './inline.ts';

/** Sets the pause in a headline or subhead as an ideographic space: 党建引领 产业聚势发展 → 党建引领　产业聚势发展. */
export const subheadCaesura = inlineRule('subhead-caesura', (text, block) => {
  if (!isHeading(block)) return [];
  const changes: Change[] = [];
  for (const match of text.matchAll(
    /(?<=[\p{sc=Han}”’》）！？…0-9])[ \t\u3000\r\n]{1,8}(?=[\p{sc=Han}“‘《（0-9])/gu,
  )) {
    const [blanks] = match;
    const pause =
      /[0-9]/.test(text.charAt(match.index - 1)) && /[0-9]/.test(text.charAt(match.index + blanks.length));
    if (blanks !== '\u3000' && !pause)
      changes.push({ start: match.index, end: match.index + blanks.length, to: '\u3000' });
  }
  return changes;
});

const HEADINGS: readonly Block['type'][] = ['kicker', 'headline', 'subtitle', 'subhead'];
const SHORT: readonly Block['looks'][] = ['short', 'item', 'names', 'byline', 'signature'];

/** Headings, and short lines that are set out by their blanks; a table's blanks part its columns. */
function isHeading(block: Block): boolean {
  if (HEADINGS.includes(block.type)) return true;
  return block.type === 'paragraph' && block.style !== 'table' && SHORT.includes(block.looks);
}
