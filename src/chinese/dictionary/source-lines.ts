/** A line of jieba's dictionary: the word as `[start, end)` of the text, its count, its part of speech. */
export type TakeWord = (start: number, end: number, frequency: number, tag: string) => void;

/** Reads `word frequency tag` lines; what is not such a line is passed over. */
export function eachWord(text: string, take: TakeWord): void {
  const tags = new Map<string, string>();
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const first = text.indexOf(' ', start);
    const second = text.indexOf(' ', first + 1);
    if (first > start && second > first && second < end) {
      const printed = text.slice(second + 1, end).trim();
      const tag = tags.get(printed) ?? printed;
      tags.set(printed, tag);
      take(start, first, Number(text.slice(first + 1, second)), tag);
    }
    start = end + 1;
  }
}

/** Reads `word number` lines. */
export function eachNumber(text: string, take: (start: number, end: number, value: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const blank = text.indexOf(' ', start);
    if (blank > start && blank < end) take(start, blank, Number(text.slice(blank + 1, end)));
    start = end + 1;
  }
}
