import { type Candidate, EVIDENCE, weigh } from './evidence.ts';
import type { Features } from './features.ts';
import type { Layout } from './layout.ts';
import { WORD_EVIDENCE, WORDS_CAN_SAY, wordsAround } from './word-evidence.ts';

/**
 * Where articles begin: for each block how likely that is, 0 to 1; those from BEGINS on are taken.
 *
 * A few lines can begin an article. Each is weighed by itself (evidence.ts); then the set of beginnings is taken
 * whose evidence sums highest, given that an article has at least one block that is not a line of its heading.
 * One pass from the first block to the last: linear.
 */
export function boundaries(blocks: readonly Features[], layout: Layout, text: string): number[] {
  const scores = blocks.map((_, index) => logOdds(blocks, index, layout, text));
  const chosen = choose(blocks, scores);
  return scores.map((score, index) => {
    const likely = 1 / (1 + Math.exp(-score));
    if (index === 0 || chosen.has(index)) return index === 0 ? 1 : Math.max(BEGINS, likely);
    return Math.min(BEGINS - 0.01, likely);
  });
}

/** From here on a block begins an article. */
export const BEGINS = 0.5;

const NEVER = Number.NEGATIVE_INFINITY;

function logOdds(blocks: readonly Features[], index: number, layout: Layout, text: string): number {
  const own = blocks[index];
  if (own === undefined || index === 0 || !canBegin(own)) return NEVER;
  const candidate: Candidate = {
    text,
    blocks,
    index,
    own,
    beforeLast: blocks[index - 2],
    before: blocks[index - 1],
    next: blocks[index + 1],
    afterNext: blocks[index + 2],
  };
  const looks = weigh(EVIDENCE, candidate) + (layout.setIn ? (own.indented ? -SET_IN : SET_IN) : 0);
  if (looks > WORDS_CAN_SAY.against || looks < -WORDS_CAN_SAY.for) return looks;
  return looks + weigh(WORD_EVIDENCE, wordsAround(candidate));
}

/** Where paragraphs are set in, the margin says more than all words. */
const SET_IN = 8;

function canBegin(own: Features): boolean {
  return own.looks === 'short' || own.looks === 'names';
}

/** Blocks of an article's heading: they make no article by themselves. */
function isHeading(block: Features | undefined): boolean {
  return (
    block === undefined || block.looks === 'short' || block.looks === 'byline' || block.looks === 'names'
  );
}

/**
 * The beginnings of the best sequence. `fresh` is the best sum in which the blocks since the last beginning are all
 * heading, `grown` that in which there was something else; a new article may only follow the latter.
 */
function choose(blocks: readonly Features[], scores: readonly number[]): Set<number> {
  let fresh = 0;
  let grown = NEVER;
  /** For each block that begins an article in `fresh`: whether the best way there was taken. */
  const begins: boolean[] = [];
  const freshCameGrown: boolean[] = [];
  const grownCameFresh: boolean[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const start = grown + (scores[i] ?? NEVER);
    const heading = isHeading(blocks[i]);
    const stayFresh = heading ? fresh : NEVER;
    begins[i] = start > stayFresh;
    freshCameGrown[i] = begins[i] ?? false;
    const stay = Math.max(grown, heading ? NEVER : fresh);
    grownCameFresh[i] = !heading && fresh > grown;
    fresh = Math.max(start, stayFresh);
    grown = stay;
  }
  return traceBack(blocks.length, fresh > grown, freshCameGrown, grownCameFresh);
}

function traceBack(
  length: number,
  endsFresh: boolean,
  freshCameGrown: readonly boolean[],
  grownCameFresh: readonly boolean[],
): Set<number> {
  const starts = new Set<number>();
  let isFresh = endsFresh;
  for (let i = length - 1; i >= 0; i -= 1) {
    if (isFresh) {
      if (freshCameGrown[i]) {
        starts.add(i);
        isFresh = false;
      }
    } else isFresh = grownCameFresh[i] ?? false;
  }
  return starts;
}
