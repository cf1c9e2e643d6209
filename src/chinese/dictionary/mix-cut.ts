import { guesser, isHighSurrogate } from './guess-cut.ts';
import type { DictionaryTables } from './tables.ts';
import { firstNode, NO_NODE, NO_VALUE, nextNode, wordValue } from './trie.ts';

/** Cuts a run of Han, `[start, end)` of a text, into words; appends the end of each to `ends`. */
export type CutHan = (text: string, start: number, end: number, ends: number[]) => void;

/**
 * cppjieba's MixSegment over the tables: of all paths of words the likeliest, then every run of single characters
 * that no editor listed is guessed at. Sums are made in the engine's order, so that they are the same to the bit.
 * Linear: no word is longer than the dictionary's longest.
 */
export function mixCut(tables: DictionaryTables): CutHan {
  const { weights, listed, least } = tables;
  const guess = guesser(tables);
  // From the run's end backwards: how likely the best path from here on is, and where its first word ends and of which class it is.
  let best = new Float64Array(256);
  let next = new Int32Array(256);
  let classes = new Int32Array(256);
  const findPath = (text: string, start: number, end: number): void => {
    const length = end - start;
    if (length >= best.length) {
      best = new Float64Array(length * 2);
      next = new Int32Array(length * 2);
      classes = new Int32Array(length * 2);
    }
    best[length] = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      const unit = text.charCodeAt(start + at);
      let node = firstNode(tables, unit);
      // Half a character is none: the second half of a pair is never begun with.
      let to = at + 1 + Number(isHighSurrogate(unit) && at + 1 < length);
      if (to === at + 2 && node !== NO_NODE) node = nextNode(tables, node, text.charCodeAt(start + at + 1));
      let own = node === NO_NODE ? NO_VALUE : wordValue(tables, node);
      let likeliest = (best[to] ?? 0) + (own === NO_VALUE ? least : (weights[own] ?? 0));
      let until = to;
      let chosen = own;
      while (node !== NO_NODE && to < length) {
        node = nextNode(tables, node, text.charCodeAt(start + to));
        if (node === NO_NODE) break;
        to += 1;
        own = wordValue(tables, node);
        if (own === NO_VALUE) continue;
        const total = (best[to] ?? 0) + (weights[own] ?? 0);
        if (total > likeliest) {
          likeliest = total;
          until = to;
          chosen = own;
        }
      }
      best[at] = likeliest;
      next[at] = until;
      classes[at] = chosen;
    }
  };
  return (text, start, end, ends) => {
    findPath(text, start, end);
    let single = start;
    for (let at = start; at < end; ) {
      const to = start + (next[at - start] ?? 0);
      const alone = to - at === (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1);
      if (!alone || listed[classes[at - start] ?? NO_VALUE] === 1) {
        if (single < at) guess(text, single, at, ends);
        ends.push(to);
        single = to;
      }
      at = to;
    }
    if (single < end) guess(text, single, end, ends);
  };
}
