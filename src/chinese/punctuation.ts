/** Half-width marks and the full-width marks Chinese text sets instead (CLREQ 3.1). */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

/** Marks a sentence can end with, closing marks included. */
const TERMINAL = new Set('。！？…!?”’"』」）)】—');
const CLOSING = new Set('”’"』」）)】》');
const STOPS = new Set('。！？…!?');

/** Whether text ends as running text ends: a stop, possibly inside quotes or brackets. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && CLOSING.has(text.charAt(at))) at -= 1;
  return at >= 0 && STOPS.has(text.charAt(at));
}

/** Whether the last mark could end a paragraph, quotes and brackets counted as such. */
export function endsTerminal(text: string): boolean {
  return text.length > 0 && TERMINAL.has(text.charAt(text.length - 1));
}

/** Half-width marks of Chinese text made full-width; for looking at text, never for showing it. */
export function widened(text: string): string {
  return text.replace(/[,:;!?()]/g, (mark) => FULL_WIDTH[mark] ?? mark);
}
