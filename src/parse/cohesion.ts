/**
 * How much two stretches of text have in common: lexical cohesion as TextTiling measures it, on pairs of Han
 * characters instead of words, so that no segmenter is needed here. Pairs with a grammatical character say
 * nothing about the subject and are passed over.
 */
export type Vocabulary = ReadonlySet<number>;

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const HAN_COUNT = LAST_HAN - FIRST_HAN + 1;

/** For each Han character whether it says something about the subject. */
const TELLING = new Uint8Array(HAN_COUNT).fill(1);
for (const it of '的了在是和不一有这为也就都而及与着或被把从对以于其之等上下中个们到说要会能可年月日今去来他她它我你人时后前很还又但并将已由让给向比更最') {
  TELLING[it.charCodeAt(0) - FIRST_HAN] = 0;
}

/** The character pairs of `text[from, to)`; blanks and line ends between Han are wraps and count as nothing. */
export function vocabularyOf(text: string, from: number, to: number): Set<number> {
  const pairs = new Set<number>();
  let before = -1;
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x20 || unit === 0x3000) continue;
    const own = unit - FIRST_HAN;
    if (own < 0 || own >= HAN_COUNT || TELLING[own] === 0) before = -1;
    else {
      if (before >= 0) pairs.add(before * HAN_COUNT + own);
      before = own;
    }
  }
  return pairs;
}

/** Cosine of two vocabularies, 0 to 1. */
export function cohesion(a: Vocabulary, b: Vocabulary): number {
  if (a.size === 0 || b.size === 0) return 0;
  return shared(a, b) / Math.sqrt(a.size * b.size);
}

/** The part of `a` that `b` has too, 0 to 1. */
export function coverage(a: Vocabulary, b: Vocabulary): number {
  return a.size === 0 ? 0 : shared(a, b) / a.size;
}

function shared(a: Vocabulary, b: Vocabulary): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const pair of small) if (large.has(pair)) count += 1;
  return count;
}
