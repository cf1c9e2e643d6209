import type { Statistic } from '../record/schema.ts';
import { COMPARISONS } from '../site/comparisons.ts';
import type { Said } from '../site/said.ts';
import { periodInWords } from './period-in-words.ts';

/** A statistic in words and figures, as lists and strips show it. */
export interface FigureView {
  readonly label: string;
  /** The large figure; the change itself where the text gives no value (同比增长40%). */
  readonly value: string;
  readonly unit: string;
  /** True when `value` is the change. */
  readonly isChange: boolean;
  readonly period: string | null;
  /** A target or forecast, and nothing that was reached. */
  readonly aimed: boolean;
  readonly change: string | null;
  /** The same in two parts: against what, and by how much. */
  readonly changed: { readonly against: Said | null; readonly by: string | null } | null;
  readonly rank: string | null;
  readonly scope: string | null;
}

/** A sign reads the same in every font, where an arrow is as wide as a Han character. */
const SIGNS = { up: '+', down: '−', flat: '' } as const;

/** Where a word like 约 stands: 近8亿美元, 300多万人 and 6.8万余家, 20家以上. */
const INSIDE = /^[余多来]$/;
const BEHIND = /^(?:以上|以下|以内|左右|上下|之多|开外)$/;

export function viewFigure(statistic: Statistic): FigureView {
  const { comparison } = statistic;
  const sign = comparison?.direction ? SIGNS[comparison.direction] : '';
  const change =
    comparison?.value == null ? null : `${sign}${grouped(comparison.value)}${comparison.unit ?? ''}`;
  const isChange = statistic.value === null;
  const against =
    comparison === null ? null : { text: comparison.kind, printed: !COMPARISONS.has(comparison.kind) };
  return {
    label: statistic.indicator,
    value: isChange ? `${sign}${grouped(comparison?.value ?? 0)}` : amountOf(statistic),
    unit: isChange ? (comparison?.unit ?? '') : unitOf(statistic),
    isChange,
    period: statistic.period === null ? null : periodInWords(statistic.period.start, statistic.period.end),
    aimed: statistic.aimed === true,
    change: change === null ? null : isChange ? (comparison?.kind ?? null) : `${comparison?.kind} ${change}`,
    changed: change === null ? null : { against, by: isChange ? null : change },
    rank: statistic.rank ?? null,
    scope: statistic.scope ?? null,
  };
}

/** Groups the digits of large numbers by threes: 1097 → 1,097. Decimals stay as they are. */
export function grouped(value: number): string {
  if (Math.abs(value) < 1000) return String(value);
  const [whole = '', fraction] = String(value).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

function amountOf({ value, valueTo, approximate }: Statistic): string {
  const number = grouped(value ?? 0) + (valueTo === undefined ? '' : `—${grouped(valueTo)}`);
  const isBefore = approximate !== null && !INSIDE.test(approximate) && !BEHIND.test(approximate);
  return isBefore ? `${approximate}${number}` : number;
}

function unitOf({ unit, approximate, text }: Statistic): string {
  if (approximate === null || unit === null) return unit ?? '';
  if (BEHIND.test(approximate)) return unit + approximate;
  if (!INSIDE.test(approximate)) return unit;
  // As it was printed: 6.8万余家, but 300余万人.
  const [times = ''] = /^[百千万亿]+/.exec(unit) ?? [];
  const isAfter = times !== '' && text.includes(times + approximate);
  return isAfter ? times + approximate + unit.slice(times.length) : approximate + unit;
}
