import { NO_NODE } from '../dictionary/trie.ts';
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

/** The commonest word of two to nine characters that `right`, standing at `at`, makes with its neighbours. */
export function commonestWord(text: string, at: number, right: string, costs: WordCosts): SupportingWord {
  const unit = right.charCodeAt(0);
  const joinsLeft = costs.adjoin(text.charCodeAt(at - 1), unit);
  const limit = costs.adjoin(unit, text.charCodeAt(at + 1)) ? Math.min(text.length, at + SIDE + 1) : at + 1;
  let best: SupportingWord = { start: at, end: at + 1, cost: Number.POSITIVE_INFINITY };
  for (let start = joinsLeft ? Math.max(0, at - SIDE) : at; start <= at; start += 1) {
    let node = costs.begin(start === at ? unit : text.charCodeAt(start));
    for (let end = start + 1; node !== NO_NODE && end <= limit; end += 1) {
      if (end > at && end - start > 1) {
        const cost = costs.costAt(node);
        if (cost < best.cost) best = { start, end, cost };
      }
      node = costs.further(node, end === at ? unit : text.charCodeAt(end));
    }
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
