import { type Likeness, LOOKALIKES, type Lookalike } from './confusables.ts';
import { type Context, contextAt } from './contexts.ts';
import { nameAround } from './name-guard.ts';
import { cheapestCut, type Segmentation } from './segmentation.ts';
import type { WordCosts } from './word-costs.ts';

/** A character that reads better as another one. */
export interface Misprint {
  readonly at: number;
  readonly printed: string;
  readonly right: string;
  /** The printed word and the word it would be, for a message: 人选, 入选. */
  readonly found: string;
  readonly expected: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether it is sure enough to show the right character; otherwise it is only told. */
  readonly restore: boolean;
  readonly reason: string;
}

/**
 * What the cut must gain, in nats, before a look-alike replaces what is printed, and before it is worth a message;
 * `rare` is the cost above which a word that supports it must be made up for by more gain.
 */
const NEEDED: Readonly<Record<Likeness, { restore: number; tell: number; rare: number }>> = {
  twin: { restore: 4.3, tell: 3, rare: 14 },
  look: { restore: 10, tell: 7, rare: 12.5 },
};

/** A word met less than about once in a quarter of a million explains nothing. */
const RARE = 12.5;
/** How far a supporting word reaches to either side. */
const SIDE = 4;
/** Characters on either side that the cut is tried over. */
const REACH = 6;

/**
 * Finds characters that are probably misprints in clean text.
 *
 * A look-alike is tried only where the cheapest cut leaves the printed character alone or in a rare word; then the
 * words around it are cut again with the look-alike, and the gain is how much likelier that reading is.
 * Names are never touched. Linear: each trial looks at a window of fixed size.
 */
export function findMisprints(text: string, costs: WordCosts): Misprint[] {
  const found: Misprint[] = [];
  for (const run of text.matchAll(/[\u3400-\u9fff]+/g)) {
    const start = run.index;
    const cut = cheapestCut(text, start, start + run[0].length, costs);
    found.push(...misprintsIn(text, start, cut, costs));
  }
  return found;
}

function misprintsIn(text: string, start: number, cut: Segmentation, costs: WordCosts): Misprint[] {
  const found: Misprint[] = [];
  let from = start;
  for (const [index, end] of cut.ends.entries()) {
    for (let at = from; at < end; at += 1) {
      const best = bestReading(text, at, { start, cut, index, from, end }, costs);
      if (best !== null) found.push(best);
    }
    from = end;
  }
  return found;
}

interface Word {
  readonly start: number;
  readonly cut: Segmentation;
  readonly index: number;
  readonly from: number;
  readonly end: number;
}

function bestReading(text: string, at: number, word: Word, costs: WordCosts): Misprint | null {
  const others = LOOKALIKES.get(text.charAt(at));
  if (others === undefined) return null;
  const common = word.end - word.from > 1 && (costs.cost(text, word.from, word.end) ?? RARE) < RARE;
  let best: Misprint | null = null;
  for (const other of others) {
    const context = contextAt(text, at, other.character);
    if (context?.verdict === 'keep' || (common && context?.verdict !== 'restore')) continue;
    const reading =
      context?.verdict === 'restore'
        ? byContext(text, at, context)
        : byWords(text, at, other, context, word, costs);
    if (reading !== null && (best === null || reading.confidence > best.confidence)) best = reading;
  }
  return best;
}

function byContext(text: string, at: number, { right, confidence, reason }: Context): Misprint {
  const printed = text.charAt(at);
  const before = /[\p{Script=Han}0-9]?$/u.exec(text.slice(Math.max(0, at - 1), at))?.[0] ?? '';
  const after = /^\p{Script=Han}?/u.exec(text.slice(at + 1, at + 2))?.[0] ?? '';
  return {
    at,
    printed,
    right,
    found: before + printed + after,
    expected: before + right + after,
    confidence,
    restore: true,
    reason,
  };
}

function byWords(
  text: string,
  at: number,
  { character: right, likeness }: Lookalike,
  context: Context | null,
  word: Word,
  costs: WordCosts,
): Misprint | null {
  const supported = cheapestWord(text, at, right, costs);
  if (supported > RARE + 4 && context === null) return null;
  const needed = { ...NEEDED[likeness], ...(context === null ? {} : { restore: context.needed }) };
  const [from, to] = window(word, at);
  const before = cheapestCut(text, from, to, costs).cost;
  const changed = text.slice(from, at) + right + text.slice(at + 1, to);
  const after = cheapestCut(changed, 0, changed.length, costs);
  const gain = before - after.cost;
  if (gain < Math.min(needed.tell, needed.restore)) return null;
  if (context === null && supported > needed.rare + gain - needed.restore) return null;
  const [start, end] = wordAt(after, at - from);
  const restore = gain >= needed.restore && (likeness === 'twin' || !nameAround(text, at));
  const found = text.slice(from + start, from + end);
  const expected = changed.slice(start, end);
  const reason = context?.reason ?? `“${expected}”比“${found}”常见得多`;
  const confidence = confidenceOf(gain - needed.restore);
  return { at, printed: text.charAt(at), right, found, expected, confidence, restore, reason };
}

/** Cost of the commonest word of two to five characters that the look-alike makes with its neighbours. */
function cheapestWord(text: string, at: number, right: string, costs: WordCosts): number {
  const from = Math.max(0, at - SIDE);
  const near = text.slice(from, at) + right + text.slice(at + 1, at + 1 + SIDE);
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start <= at - from; start += 1) {
    costs.words(near, start, near.length, (end, cost) => {
      if (end > at - from && end - start > 1 && cost < least) least = cost;
    });
  }
  return least;
}

/** From the word that begins at least six characters before to the one that ends six after, inside the run. */
function window({ start, cut, index, from, end }: Word, at: number): [number, number] {
  let first = index;
  let begins = from;
  while (first > 0 && at - begins < REACH) {
    first -= 1;
    begins = first === 0 ? start : (cut.ends[first - 1] ?? start);
  }
  let last = index;
  let ends = end;
  while (last < cut.ends.length - 1 && ends - at <= REACH) {
    last += 1;
    ends = cut.ends[last] ?? ends;
  }
  return [begins, ends];
}

function wordAt({ ends }: Segmentation, at: number): [number, number] {
  let from = 0;
  for (const end of ends) {
    if (at < end) return [from, end];
    from = end;
  }
  return [from, from];
}

/** 0.9 where a reading is just sure enough, nearer to 1 with every nat, lower below. */
function confidenceOf(margin: number): number {
  const value = margin >= 0 ? 1 - 0.1 * Math.exp(-margin / 2) : Math.max(0.1, 0.9 + margin * 0.15);
  return Math.round(value * 100) / 100;
}
