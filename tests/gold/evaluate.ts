/**
 * Prints how well the statistics grammar does on the gold sentences. `--details` lists what differs, but never in the files kept apart;
 * `--apart` shows the totals of the newest of those, which every look wears out.
 */
import { readFileSync } from 'node:fs';
import { readGold } from './gold-file.ts';
import { f1, goldKnowledge, type Score, scoreGold } from './score.ts';

const knowledge = goldKnowledge();
const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function summary(name: string, score: Score): string {
  const { gold, found, right } = score;
  return [
    `${name}: ${score.sentences} sentences, ${gold} statistics`,
    `  value + unit + indicator: F1 ${f1(score).toFixed(3)} (precision ${percent(right, found)}, recall ${percent(right, gold)})`,
    `  all fields: F1 ${f1(score, score.whole).toFixed(3)}`,
    `  false statistics: ${score.false.length} of ${found} (${percent(score.false.length, found)})`,
    `  of the right ones: subject ${percent(score.subject, right)}, period ${percent(score.period, right)}, comparison ${percent(score.comparison, right)}, approximation ${percent(score.approximate, right)}`,
  ].join('\n');
}

for (const [name, file] of [
  ['worked on', 'statistics.txt'],
  ['learnt from after a first look', 'statistics-second-round.txt'],
  ['learnt from, third round', 'statistics-third-round.txt'],
  ['held out', 'statistics-held-out.txt'],
  ['kept apart', 'statistics-kept-apart.txt'],
] as const) {
  if (process.argv.includes('--details') && /^(?:held out|kept apart)$/.test(name)) continue;
  if (name === 'kept apart' && !process.argv.includes('--apart')) continue;
  const score = scoreGold(readGold(readFileSync(new URL(file, import.meta.url), 'utf8')), knowledge);
  process.stdout.write(`${summary(name, score)}\n`);
  if (process.argv.includes('--details'))
    process.stdout.write(`${score.details.join('\n')}\nfalse:\n${score.false.join('\n')}\n`);
}
