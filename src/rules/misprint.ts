import { findMisprints, type Misprint } from '../chinese/misprint/find-misprints.ts';
import type { WordCosts } from '../chinese/misprint/word-costs.ts';
import { applyChanges } from '../tree/change.ts';
import type { Article, Block } from '../tree/node.ts';
import { articlesOf, blocksIn, isContent, isLeaf, textOf } from '../tree/read.ts';
import { sourceRange } from '../tree/source-range.ts';
import { reportRange } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

const ID = 'misprint';
/** A correction can bring its neighbour to light (政冶冶理); a chain longer than this is no misprint. */
const ROUNDS = 4;

/** Shows what a look-alike character should have been, and tells of those it is not sure of. Never in a byline. */
export const misprint: Rule = {
  id: ID,
  run: (tree, context) => {
    const costs = context.knowledge.wordCosts?.();
    if (costs === undefined) return;
    for (const article of articlesOf(tree)) mend(article, costs, context);
  },
};

function mend(article: Article, costs: WordCosts, context: RuleContext): void {
  const blocks = blocksIn(article).filter(({ type }) => type !== 'byline');
  let pending = blocks.map((block) => ({ block, misprints: misprintsIn(block, costs) }));
  for (let round = 0; round < ROUNDS && pending.length > 0; round += 1) {
    const repeated = repeatedReadings(pending.flatMap(({ misprints }) => misprints));
    const next = [];
    for (const { block, misprints } of pending) {
      const sure = misprints.filter((it) => it.restore && !repeated.has(reading(it)));
      for (const it of round === 0 ? misprints : sure) tell(block, it, context);
      const changes = sure.map(({ at, right, reason, confidence }) => ({
        start: at,
        end: at + 1,
        to: right,
        reason,
        confidence,
      }));
      applyChanges(block, changes, ID, context.source);
      if (sure.length > 0) next.push({ block, misprints: misprintsIn(block, costs) });
    }
    pending = next;
  }
}

/** Without those already mended: a character is corrected once. */
function misprintsIn(block: Block, costs: WordCosts): Misprint[] {
  const found = findMisprints(textOf(block), costs);
  return found.length === 0 ? found : found.filter(({ at }) => !isMended(block, at));
}

function isMended(block: Block, at: number): boolean {
  let clean = 0;
  for (const child of block.children) {
    if (!isLeaf(child) || !isContent(child)) continue;
    clean += child.value.length;
    if (at < clean) return child.edit?.rule === ID;
  }
  return false;
}

/** What an article says twice in the same odd way, it means: a name, a term that no dictionary has. */
function repeatedReadings(misprints: readonly Misprint[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const it of misprints) {
    if (it.likeness !== 'look') continue;
    if (seen.has(reading(it))) repeated.add(reading(it));
    seen.add(reading(it));
  }
  return repeated;
}

function reading({ found, expected }: Misprint): string {
  return `${found}→${expected}`;
}

function tell(block: Block, it: Misprint, context: RuleContext): void {
  const { start, end } = sourceRange(block, it.start, it.end);
  reportRange(context, start, end, ID, {
    level: 'warning',
    found: it.found,
    expected: it.expected,
    reason: it.reason,
    confidence: it.confidence,
  });
}
