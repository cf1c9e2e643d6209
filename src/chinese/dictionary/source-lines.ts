const BLANK = 0x20;
const NEWLINE = 0x0a;

/** A line of jieba's dictionary: the word as `[start, end)` of the text, its count, its part of speech. */
export type TakeWord = (start: number, end: number, frequency: number, tag: string) => void;

/** Reads `word frequency tag` lines; what is not such a line is passed over. */
export function eachWord(text: string, take: TakeWord): void {
  for (let start = 0; start < text.length; ) {
    const first = fieldEnd(text, start);
    const second = text.charCodeAt(first) === BLANK ? fieldEnd(text, first + 1) : first;
    const isEntry = first > start && second > first && text.charCodeAt(second) === BLANK;
    const end = isEntry ? lineEnd(text, second) : lineEnd(text, first);
    if (isEntry) {
      const tag = text.slice(second + 1, end).trim();
      take(start, first, Number(text.slice(first + 1, second)), tag);
    }
    start = end + 1;
  }
}

/** Reads `word number` lines; numbers as they are printed, because few are different. */
export function eachNumber(text: string, take: (start: number, end: number, printed: string) => void): void {
  for (let start = 0; start < text.length; ) {
    const blank = fieldEnd(text, start);
    const end = lineEnd(text, blank);
    if (blank > start && blank < end) take(start, blank, text.slice(blank + 1, end));
    start = end + 1;
  }
}

/** The next blank or end of line. */
function fieldEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BLANK || unit === NEWLINE) return at;
  }
  return text.length;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline;
}
