import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluate } from './evaluation.ts';
import { halfWidthLetters } from './half-width-letters.ts';
import { ratesLine } from './rates.ts';
import { noWordCounts, scoreWords, type WordCounts } from './score-words.ts';
import { mostFrequent } from './tally.ts';

/** The segmenter against `gold.txt`: a text's words, blanks between them. */
export const evaluateWords: Evaluate = (folder, { segmenter }, most) => {
  const path = join(folder, 'gold.txt');
  if (!existsSync(path)) return null;
  const counts = noWordCounts();
  for (const line of halfWidthLetters(readFileSync(path, 'utf8')).split('\n')) {
    const gold = line.split(/\s+/u).filter((word) => word !== '');
    if (gold.length > 0) scoreWords(counts, gold, segmenter.words(gold.join('')));
  }
  return {
    figures: wordFigures(counts),
    worst: [
      { name: 'different crossings', total: counts.crossed.size, lines: mostFrequent(counts.crossed, most) },
      {
        name: 'different words joined or split otherwise',
        total: counts.grouped.size,
        lines: mostFrequent(counts.grouped, most),
      },
    ],
  };
};

export function wordFigures({ rates, crossings, changed }: WordCounts): string[] {
  const perThousand = ((1000 * crossings) / Math.max(1, rates.read)).toFixed(2);
  return [
    ratesLine('words', rates),
    `crossings     ${perThousand} a thousand words; ${changed} lines whose characters changed`,
  ];
}
