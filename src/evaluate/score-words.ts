import { noRates } from './rates.ts';
import { count } from './tally.ts';

/** What was counted over lines of words. */
export function noWordCounts() {
  return {
    rates: noRates(),
    /** Words read that overlap a known boundary without being made of whole known words: wrong in every standard. */
    crossings: 0,
    /** Lines whose characters are not the known ones: not compared. */
    changed: 0,
    crossed: new Map<string, number>(),
    /** Words joined or split otherwise than known, as word standards differ. */
    grouped: new Map<string, number>(),
  };
}

export type WordCounts = ReturnType<typeof noWordCounts>;

/** Compares one line's words with the known ones; adds to `counts`. */
export function scoreWords(counts: WordCounts, gold: readonly string[], read: readonly string[]): void {
  if (gold.join('') !== read.join('')) {
    counts.changed += 1;
    return;
  }
  counts.rates.gold += gold.length;
  counts.rates.read += read.length;
  for (const stretch of stretches(gold, read)) {
    if (stretch.gold.length === 1 && stretch.read.length === 1) {
      counts.rates.right += 1;
      continue;
    }
    // Several on both sides share no boundary, so some word read lies across a known one.
    const isCrossing = stretch.gold.length > 1 && stretch.read.length > 1;
    if (isCrossing) counts.crossings += crossing(stretch);
    count(
      isCrossing ? counts.crossed : counts.grouped,
      `${stretch.read.join(' ')} for ${stretch.gold.join(' ')}`,
    );
  }
}

/** The same characters in both, with no boundary that both have but the outer two. */
interface Stretch {
  readonly gold: readonly string[];
  readonly read: readonly string[];
}

function* stretches(gold: readonly string[], read: readonly string[]): Generator<Stretch> {
  let [g, r] = [0, 0];
  while (g < gold.length && r < read.length) {
    const [fromGold, fromRead] = [g, r];
    let ahead = (gold[g++]?.length ?? 0) - (read[r++]?.length ?? 0);
    while (ahead !== 0) ahead += ahead < 0 ? (gold[g++]?.length ?? -ahead) : -(read[r++]?.length ?? ahead);
    yield { gold: gold.slice(fromGold, g), read: read.slice(fromRead, r) };
  }
}

/** The words read that have a known boundary inside. */
function crossing({ gold, read }: Stretch): number {
  const ends = endsOf(gold);
  let start = 0;
  return endsOf(read).filter((end) => {
    const from = start;
    start = end;
    return ends.some((cut) => from < cut && cut < end);
  }).length;
}

function endsOf(words: readonly string[]): number[] {
  let end = 0;
  return words.map((word) => {
    end += word.length;
    return end;
  });
}
