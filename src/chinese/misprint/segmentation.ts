import type { WordCosts } from './word-costs.ts';

/** The cheapest cut of a stretch of Han into words. */
export interface Segmentation {
  readonly cost: number;
  /** Ends of the words, ascending; the last is the stretch's end. */
  readonly ends: readonly number[];
}

/**
 * Cuts `[start, end)` of the text into words such that the sum of their costs is least (jieba's own model,
 * without guessing at unknown words: a character no word explains stands alone and is dear).
 * Linear: a word has at most eight characters.
 */
export function cheapestCut(text: string, start: number, end: number, costs: WordCosts): Segmentation {
  const length = end - start;
  const best = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(length + 1);
  best[0] = 0;
  for (let at = 0; at < length; at += 1) {
    const base = best[at] ?? 0;
    let alone = false;
    const reach = (wordEnd: number, cost: number): void => {
      const to = wordEnd - start;
      if (to === at + 1) alone = true;
      if (base + cost >= (best[to] ?? 0)) return;
      best[to] = base + cost;
      from[to] = at;
    };
    costs.words(text, start + at, end, reach);
    if (!alone) reach(start + at + 1, costs.unknown);
  }
  const ends: number[] = [];
  for (let to = length; to > 0; to = from[to] ?? 0) ends.push(start + to);
  return { cost: best[length] ?? 0, ends: ends.reverse() };
}
