import type { Segmentation } from './segmentation.ts';
import type { WordCosts } from './word-costs.ts';

/** How far a word reaches to either side of the character it takes in. */
const SIDE = 4;

export interface SupportingWord {
  readonly start: number;
  readonly end: number;
  /** Infinite where there is no word; it is then the character alone. */
  readonly cost: number;
}

/** The commonest word of two to five characters that `right`, standing at `at`, makes with its neighbours. */
export function commonestWord(text: string, at: number, right: string, costs: WordCosts): SupportingWord {
  const from = Math.max(0, at - SIDE);
  const near = text.slice(from, at) + right + text.slice(at + 1, at + 1 + SIDE);
  let best: SupportingWord = { start: at, end: at + 1, cost: Number.POSITIVE_INFINITY };
  for (let start = 0; start <= at - from; start += 1) {
    if (start < at - from && !costs.adjoin(near.charCodeAt(start), near.charCodeAt(start + 1))) continue;
    costs.words(near, start, near.length, (end, cost) => {
      if (end <= at - from || end - start < 2 || cost >= best.cost) return;
      best = { start: from + start, end: from + end, cost };
    });
  }
  return best;
}

/** The word of a cut that takes in the character at `at`. */
export function wordIn({ ends }: Segmentation, at: number): { start: number; end: number } {
  let start = 0;
  for (const end of ends) {
    if (at < end) return { start, end };
    start = end;
  }
  return { start, end: start };
}
