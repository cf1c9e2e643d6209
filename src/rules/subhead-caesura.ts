import type { Change } from '../tree/change.ts';
import { inlineRule } from './inline.ts';

/** Sets the pause in a headline or subhead as an ideographic space: 党建引领 产业聚势发展 → 党建引领　产业聚势发展. */
export const subheadCaesura = inlineRule('subhead-caesura', (text, block) => {
  if (
    block.type !== 'subhead' &&
    block.type !== 'headline' &&
    block.type !== 'subtitle' &&
    block.type !== 'kicker'
  )
    return [];
  const changes: Change[] = [];
  for (const match of text.matchAll(
    /(?<=[\p{sc=Han}”’》）！？…0-9])[ \t\u3000]{1,6}(?=[\p{sc=Han}“‘《（0-9])/gu,
  )) {
    const [blanks] = match;
    const pause =
      /[0-9]/.test(text.charAt(match.index - 1)) && /[0-9]/.test(text.charAt(match.index + blanks.length));
    if (blanks !== '\u3000' && !pause)
      changes.push({ start: match.index, end: match.index + blanks.length, to: '\u3000' });
  }
  return changes;
});
