import { articleText } from '../../src/facts/article-text.ts';
import { statisticsOf } from '../../src/facts/statistics.ts';
import { type Knowledge, loadKnowledge } from '../../src/knowledge.ts';
import type { Statistic } from '../../src/record/schema.ts';
import type { Park } from '../../src/register/park.ts';
import { parkRegister } from '../../src/register/park-register.ts';
import { draftOfText } from '../fixtures/draft.ts';
import type { GoldRow, GoldSentence } from './gold-file.ts';

export interface Score {
  sentences: number;
  gold: number;
  found: number;
  /** Value, unit and indicator right (of a figure without value: its change instead). */
  right: number;
  /** Right in every field: what a reader could cite without correcting it. */
  whole: number;
  /** Found figures that no line of the gold file states, whatever they are called. */
  readonly false: string[];
  /** Of the right ones, how many are right in each further field. */
  subject: number;
  period: number;
  comparison: number;
  approximate: number;
  readonly details: string[];
}

/** The project's own knowledge, but with the invented parks of the gold sentences. */
export function goldKnowledge(): Knowledge {
  const parks = ['云岭', '白浪', '江澜', '东屏'].map(
    (city, i): Park => ({
      id: `invented-${i + 1}`,
      name: `${city}高新区`,
      fullName: `${city}高新技术产业开发区`,
      aliases: [],
      province: '广东',
      city,
      level: 'national',
      since: null,
      introduction: '',
    }),
  );
  const { knowledge } = loadKnowledge('.', { content: 'content', segmenter: 'nodejieba' });
  return { ...knowledge, parks: parkRegister(parks).register };
}

export function scoreGold(sentences: readonly GoldSentence[], knowledge: Knowledge): Score {
  const score: Score = {
    sentences: sentences.length,
    gold: 0,
    found: 0,
    right: 0,
    whole: 0,
    false: [],
    subject: 0,
    period: 0,
    comparison: 0,
    approximate: 0,
    details: [],
  };
  for (const sentence of sentences) scoreSentence(sentence, knowledge, score);
  return score;
}

function scoreSentence(sentence: GoldSentence, knowledge: Knowledge, score: Score): void {
  const found = statisticsOf(articleText(draftOfText(sentence.text), knowledge), knowledge.indicators);
  const open = [...sentence.rows];
  score.gold += open.length;
  score.found += found.length;
  const wrong: string[] = [];
  const missing = new Set(open);
  for (const statistic of found) {
    const row = [...missing].find((gold) => keyOf(gold) === keyOfFound(statistic));
    if (row === undefined) {
      wrong.push(`+ ${describe(statistic)}`);
      if (!sentence.rows.some((gold) => figureOf(gold) === figureOfFound(statistic))) {
        score.false.push(`${sentence.line}: ${describe(statistic)}`);
      }
      continue;
    }
    missing.delete(row);
    score.right += 1;
    const differs = fieldsOf(row, statistic, score);
    if (differs.length === 0) score.whole += 1;
    if (differs.length > 0) wrong.push(`~ ${describe(statistic)}: ${differs.join(', ')}`);
  }
  wrong.push(...[...missing].map((row) => `- ${keyOf(row)}`));
  if (wrong.length > 0) score.details.push(`${sentence.line}: ${sentence.text}\n    ${wrong.join('\n    ')}`);
}

function fieldsOf(row: GoldRow, s: Statistic, score: Score): string[] {
  const period =
    s.period === null
      ? null
      : s.period.start === s.period.end
        ? s.period.start
        : `${s.period.start}/${s.period.end}`;
  const pairs = [
    ['subject', row.subject, s.subject],
    ['period', row.period, period],
    ['comparison', row.comparison, comparisonOf(s)],
    ['approximate', row.approximate, s.approximate],
  ] as const;
  return pairs.flatMap(([field, expected, got]) => {
    if (expected === got) score[field] += 1;
    return expected === got ? [] : [`${field} ${got ?? '-'} for ${expected ?? '-'}`];
  });
}

function comparisonOf({ comparison: c }: Statistic): string | null {
  if (c === null) return null;
  return [c.kind, c.direction, c.value === null ? null : `${c.value}${c.unit ?? ''}`]
    .filter((part) => part !== null)
    .join(' ');
}

const figureOf = (row: GoldRow) =>
  row.value === null ? `${row.comparison?.split(' ').at(-1)}` : `${row.value} ${row.unit}`;
const figureOfFound = (s: Statistic) =>
  s.value === null ? `${s.comparison?.value ?? ''}${s.comparison?.unit ?? ''}` : `${s.value} ${s.unit}`;
const keyOf = (row: GoldRow) => `${figureOf(row)} | ${row.indicator}`;
const keyOfFound = (s: Statistic) => `${figureOfFound(s)} | ${s.indicator}`;
const describe = (s: Statistic) => `${keyOfFound(s)} | ${s.subject ?? '-'} | ${comparisonOf(s) ?? '-'}`;

/** Of value, unit and indicator; with `score.whole` for `right`, of all fields. */
export function f1(score: Score, right = score.right): number {
  return score.gold + score.found === 0 ? 1 : (2 * right) / (score.gold + score.found);
}
