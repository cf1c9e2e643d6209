import type { Segmenter } from '../chinese/segmenter.ts';

/** Each line's words with two blanks between them; nothing is added or lost. */
export function* wordLines(text: string, segmenter: Segmenter): Generator<string> {
  for (const line of text.split('\n')) yield segmenter.words(line).join('  ');
}
