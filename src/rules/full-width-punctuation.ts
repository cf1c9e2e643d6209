import { isHan } from '../chinese/char-class.ts';
import { isLatinText, staysHalfWidth } from '../chinese/half-width.ts';
import { FULL_WIDTH } from '../chinese/punctuation.ts';
import type { Change } from '../tree/change.ts';
import { inlineRule } from './inline.ts';

/** Sets , : ; ! ? ( ) as Chinese text does: full-width, but for numbers (1,000  8:30), Latin and addresses. */
export const fullWidthPunctuation = inlineRule('full-width-punctuation', (text) => {
  const changes: Change[] = [];
  let latin: boolean | null = null;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x3f || unit < 0x21) continue;
    const mark = text.charAt(i);
    const full = FULL_WIDTH[mark] ?? (mark === '.' ? stopFor(text, i) : undefined);
    if (full === undefined) continue;
    latin ??= isLatinText(text);
    if (!latin && !staysHalfWidth(text, i)) changes.push({ start: i, end: i + 1, to: full });
  }
  return changes;
});

/** A full stop after Han that ends a sentence: 发展. */
function stopFor(text: string, at: number): string | undefined {
  if (!isHan(text.charCodeAt(at - 1))) return undefined;
  const after = text.charCodeAt(at + 1);
  return Number.isNaN(after) || isHan(after) || after === 0x22 ? '。' : undefined;
}
