import { NEVER } from './guess-model.ts';
import type { CutHan } from './mix-cut.ts';
import { type DictionaryTables, EMISSIONS } from './tables.ts';

/** States of a character in a word, as the model's file orders them: begins, ends, goes on, is a word. */
const STATES = 4;
const END = 1;
const SINGLE = 3;

/** cppjieba's HMMSegment: which characters no word explains hang together, by what characters words begin and end with. */
export function guesser({ characters, emissions, transitions }: DictionaryTables): CutHan {
  let weights = new Float64Array(STATES * 64);
  let paths = new Int8Array(STATES * 64);
  let places = new Int32Array(64);

  /** Where each character begins. */
  const place = (text: string, start: number, end: number): number => {
    if (end - start > places.length) {
      weights = new Float64Array(STATES * 2 * (end - start));
      paths = new Int8Array(STATES * 2 * (end - start));
      places = new Int32Array(2 * (end - start));
    }
    let count = 0;
    for (let at = start; at < end; at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1) places[count++] = at;
    return count;
  };

  const step = (x: number, row: number): void => {
    const now = x * STATES;
    for (let y = 0; y < STATES; y += 1) {
      const emission = emissions[row + y] ?? 0;
      let best = NEVER;
      let path = END;
      for (let before = 0; before < STATES; before += 1) {
        const weight =
          (weights[now - STATES + before] ?? 0) + (transitions[STATES + before * STATES + y] ?? 0) + emission;
        if (weight > best) {
          best = weight;
          path = before;
        }
      }
      weights[now + y] = best;
      paths[now + y] = path;
    }
  };

  return (text, start, end, ends) => {
    const count = place(text, start, end);
    if (count === 1) {
      ends.push(end);
      return;
    }
    for (let x = 0; x < count; x += 1) {
      const row = (characters[text.charCodeAt(places[x] ?? 0)] ?? 0) * EMISSIONS;
      if (x > 0) step(x, row);
      else for (let y = 0; y < STATES; y += 1) weights[y] = (transitions[y] ?? 0) + (emissions[row + y] ?? 0);
    }
    const last = (count - 1) * STATES;
    let state = (weights[last + END] ?? 0) >= (weights[last + SINGLE] ?? 0) ? END : SINGLE;
    const from = ends.length;
    for (let x = count - 1; x >= 0; x -= 1) {
      if (state === END || state === SINGLE) ends.push(x + 1 < count ? (places[x + 1] ?? end) : end);
      state = paths[x * STATES + state] ?? END;
    }
    reverseFrom(ends, from);
  };
}

function reverseFrom(list: number[], from: number): void {
  for (let low = from, high = list.length - 1; low < high; low += 1, high -= 1) {
    const kept = list[low] ?? 0;
    list[low] = list[high] ?? 0;
    list[high] = kept;
  }
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
