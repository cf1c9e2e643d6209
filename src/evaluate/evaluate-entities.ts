import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entitySpans } from '../facts/entity-spans.ts';
import { goldTexts } from './entity-gold.ts';
import type { Evaluate } from './evaluation.ts';
import { halfWidthLetters } from './half-width-letters.ts';
import { ratesLine } from './rates.ts';
import { allTypes, type EntityCounts, noEntityCounts, scoreEntities } from './score-entities.ts';
import { mostFrequent } from './tally.ts';

/** The finder of names against `gold.jsonl`: texts and the names in them. Each text is read alone. */
export const evaluateEntities: Evaluate = (folder, { segmenter }, most) => {
  const path = join(folder, 'gold.jsonl');
  if (!existsSync(path)) return null;
  const counts = noEntityCounts();
  for (const { text, spans } of goldTexts(readFileSync(path, 'utf8'))) {
    // A build reads names in clean text, whose digits and letters are half-width already.
    scoreEntities(counts, text, spans, entitySpans(segmenter.tags(halfWidthLetters(text))));
  }
  return {
    figures: entityFigures(counts),
    worst: [
      { name: 'different names missed', total: counts.missed.size, lines: mostFrequent(counts.missed, most) },
      { name: 'different wrong names', total: counts.wrong.size, lines: mostFrequent(counts.wrong, most) },
    ],
  };
};

export function entityFigures(counts: EntityCounts): string[] {
  return [
    ratesLine('names', allTypes(counts)),
    ratesLine('people', counts.person),
    ratesLine('places', counts.place),
    ratesLine('organisations', counts.organisation),
  ];
}
