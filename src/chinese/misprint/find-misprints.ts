import { type Likeness, type Lookalike, lookalikesOf } from './confusables.ts';
import { type Context, contextsAt } from './contexts.ts';
import { isWholeName, nameAround } from './name-guard.ts';
import { cheapestCut } from './segmentation.ts';
import { commonestWord, wordIn } from './supporting-word.ts';
import type { WordCosts } from './word-costs.ts';

/** A character that reads better as another one. */
export interface Misprint {
  readonly at: number;
  readonly printed: string;
  readonly right: string;
  /** The printed word around it, `[start, end)`, and the word it would be: 人选, 入选. */
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly expected: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether it is sure enough to show the right character; otherwise it is only told. */
  readonly restore: boolean;
  readonly reason: string;
  readonly likeness: Likeness;
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
/** A word of every ten pages or so. */
const COMMON = 8.5;
/** Characters on either side that the text is cut over. */
const REACH = 8;

/**
 * Finds characters that are probably misprints in clean text.
 *
 * Three sieves, each dearer and seeing fewer characters: a look-alike must stand beside its neighbours in some word;
 * the printed character must not itself be in a word as common; then the text around is cut into words as printed
 * and with the look-alike, and the gain is how much likelier that reading is. What newspapers never or always do
 * (`contexts.ts`) decides first. Names are not touched. Linear: each trial looks at a window of fixed size.
 */
export function findMisprints(text: string, costs: WordCosts): Misprint[] {
  const found: Misprint[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const others = lookalikesOf(text.charCodeAt(at));
    if (others === null) continue;
    const best = bestReading(text, at, others, costs);
    if (best !== null) found.push(isName(text, best, costs) ? { ...best, restore: false } : best);
  }
  return found;
}

/** Two or three Han alone that begin with a surname are a name, unless all of them together are a common word: 、战土、 */
function isName(text: string, { at, start, end, expected }: Misprint, costs: WordCosts): boolean {
  if (!isWholeName(text, at)) return false;
  const isWholeRun = !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end));
  return !isWholeRun || end - start < 2 || (costs.cost(expected) ?? RARE) >= RARE;
}

function bestReading(
  text: string,
  at: number,
  others: readonly Lookalike[],
  costs: WordCosts,
): Misprint | null {
  let best: Misprint | null = null;
  let printed: number | null = null;
  const inCommonPair = isInCommonPair(text, at, costs);
  const habits = contextsAt(text, at);
  // Most characters end here: only a habit could tell against so common a word.
  if (inCommonPair && habits === null) return null;
  for (const other of others) {
    const context = habits?.(other.character) ?? null;
    if (context?.verdict === 'keep') continue;
    if (context === null && (inCommonPair || !adjoins(text, at, other.character, costs))) continue;
    let reading: Misprint | null;
    if (context?.verdict === 'restore') reading = byContext(text, at, context, costs);
    else {
      printed ??= commonestWord(text, at, text.charAt(at), costs).cost;
      reading = byWords(text, at, other, context, printed, costs);
    }
    if (reading !== null && (best === null || reading.confidence > best.confidence)) best = reading;
  }
  return best;
}

/** Whether the printed character and a neighbour are so common a word that no other reading can be likelier. */
function isInCommonPair(text: string, at: number, costs: WordCosts): boolean {
  return (
    (costs.cost(text, at - 1, at + 1) ?? RARE) < COMMON || (costs.cost(text, at, at + 2) ?? RARE) < COMMON
  );
}

function adjoins(text: string, at: number, right: string, costs: WordCosts): boolean {
  const unit = right.charCodeAt(0);
  return costs.adjoin(text.charCodeAt(at - 1), unit) || costs.adjoin(unit, text.charCodeAt(at + 1));
}

function byContext(
  text: string,
  at: number,
  { right, confidence, reason }: Context,
  costs: WordCosts,
): Misprint {
  const { start, end } = commonestWord(text, at, right, costs);
  const [found, expected] = [text.slice(start, end), text.slice(start, at) + right + text.slice(at + 1, end)];
  const printed = text.charAt(at);
  return {
    at,
    printed,
    right,
    start,
    end,
    found,
    expected,
    confidence,
    restore: true,
    reason,
    likeness: 'twin',
  };
}

function byWords(
  text: string,
  at: number,
  { character: right, likeness }: Lookalike,
  context: Context | null,
  printedCost: number,
  costs: WordCosts,
): Misprint | null {
  const supported = commonestWord(text, at, right, costs).cost;
  if (context === null && supported > RARE + 4) return null;
  if (printedCost < Math.min(RARE, supported + 1)) return null;
  const needed = { ...NEEDED[likeness], ...(context === null ? {} : { restore: context.needed }) };
  const [from, to] = [edge(text, at, -1), edge(text, at, 1)];
  const changed = text.slice(from, at) + right + text.slice(at + 1, to);
  const after = cheapestCut(changed, 0, changed.length, costs);
  const gain = cheapestCut(text, from, to, costs).cost - after.cost;
  if (gain < Math.min(needed.tell, needed.restore)) return null;
  if (context === null && supported > needed.rare + gain - needed.restore) return null;
  const word = wordIn(after, at - from);
  const found = text.slice(from + word.start, from + word.end);
  const expected = changed.slice(word.start, word.end);
  return {
    at,
    printed: text.charAt(at),
    right,
    start: from + word.start,
    end: from + word.end,
    found,
    expected,
    confidence: confidenceOf(gain - needed.restore),
    restore: gain >= needed.restore && (likeness === 'twin' || !nameAround(text, at)),
    reason: context?.reason ?? `“${expected}”比“${found}”常见得多`,
    likeness,
  };
}

/** How far the run of Han around a character reaches in one direction, at most eight characters. */
function edge(text: string, at: number, step: 1 | -1): number {
  let end = at;
  for (let i = 0; i < REACH && isHan(text.charCodeAt(end + step)); i += 1) end += step;
  return step === 1 ? end + 1 : end;
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** 0.9 where a reading is just sure enough, nearer to 1 with every nat, lower below. */
function confidenceOf(margin: number): number {
  const value = margin >= 0 ? 1 - 0.1 * Math.exp(-margin / 2) : Math.max(0.1, 0.9 + margin * 0.15);
  return Math.round(value * 100) / 100;
}
