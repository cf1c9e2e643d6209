import { escapeHtml } from './escape.ts';

/**
 * A headline as HTML that breaks only between words: each unbreakable unit is kept whole by the style sheet
 * (`word-break: keep-all`), and a `<wbr>` stands where a line may end.
 */
export function renderHeadline(units: readonly string[]): string {
  return units.map(escapeHtml).join('<wbr>');
}
