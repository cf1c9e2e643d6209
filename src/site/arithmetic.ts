/**
 * What printed figures imply for one another, and where they contradict. Every value computed here is derived
 * (推算) and shown as such; a contradiction is a message to the reader, never a correction.
 */
import type { Period, Statistic } from '../record/schema.ts';
import { type Panel, type PanelGroup, type Point, periodKind } from './comparability.ts';
import { type Said, said } from './said.ts';

/** A value that follows from a printed one: the year before from a growth rate, the plan from its completion. */
export interface Derived {
  readonly from: Point;
  readonly what: 'before' | 'plan';
  readonly value: number;
  readonly unit: string;
  /** The period the derived value belongs to, at the printed precision. */
  readonly period: Period;
}

export interface Contradiction {
  readonly kind: 'disagree' | 'implied' | 'part' | 'completion';
  /** In Chinese, for readers: who says what. */
  readonly said: readonly Said[];
  readonly points: readonly Point[];
}

/** Printed figures are rounded: half a unit of the last printed place, on both sides of a division. */
const TOLERANCE = 0.011;

export function derive(point: Point): Derived | null {
  const { comparison, normalized, period } = point.statistic;
  if (comparison?.value == null || normalized === null || period === null || normalized.unit === 'percent')
    return null;
  if (/^完成/.test(comparison.kind) && comparison.unit === '%' && comparison.value > 0) {
    const value = normalized.value / (comparison.value / 100);
    return { from: point, what: 'plan', value, unit: normalized.unit, period };
  }
  if (!/^(?:同比|比上年|增长)$/.test(comparison.kind) || comparison.direction === null) return null;
  const before = yearBefore(period);
  const rate = rateOf(comparison.value, comparison.unit);
  if (before === null || rate === null) return null;
  const factor = comparison.direction === 'down' ? 1 - rate : 1 + rate;
  if (factor <= 0.05) return null;
  return {
    from: point,
    what: 'before',
    value: normalized.value / factor,
    unit: normalized.unit,
    period: before,
  };
}

/** Contradictions among the figures of one park, in the order of the figures. */
export function contradictionsOf(groups: readonly PanelGroup[]): Contradiction[] {
  const panels = groups.flatMap((group) => group.panels.filter(({ aimed }) => !aimed));
  return [
    ...panels.flatMap(disagreements),
    ...panels.flatMap(impliedOtherwise),
    ...groups.flatMap(partsLarger),
  ];
}

/** Two articles, one indicator, one period, two values. */
function disagreements(panel: Panel): Contradiction[] {
  const found: Contradiction[] = [];
  for (const same of byExactPeriod(panel.points).values()) {
    const [first] = same;
    const other = same.find((point) => first !== undefined && !agree(worth(point), worth(first), 0.005));
    if (first === undefined || other === undefined) continue;
    found.push({
      kind: 'disagree',
      said: said`${panel.indicator}（${first.statistic.period?.text ?? ''}），两处报道不一致：一处${amount(first)}，一处${amount(other)}。`,
      points: [first, other],
    });
  }
  return found;
}

/** A growth rate implies a value for the year before, and another article printed a different one. */
function impliedOtherwise(panel: Panel): Contradiction[] {
  const printed = byExactPeriod(panel.points);
  return panel.points.flatMap((point) => {
    const derived = derive(point);
    if (derived?.what !== 'before') return [];
    const candidates = printed.get(`${derived.period.start}/${derived.period.end}`) ?? [];
    const [earlier] = candidates;
    if (earlier === undefined || candidates.some((one) => agree(worth(one), derived.value, TOLERANCE)))
      return [];
    const { comparison } = point.statistic;
    const rate: Said = { text: changeInWords(comparison), printed: false };
    const amountOfChange = `${comparison?.value}${comparison?.unit ?? ''}`;
    const text = said`按${figure(point)}、${rate}${amountOfChange}推算，上年应为${inPrinted(derived.value, point)}，而报道为${amount(earlier)}。增速可能按可比价格计算，或上年数据已修订。`;
    return [{ kind: 'implied' as const, said: text, points: [point, earlier] }];
  });
}

/** 同比增长; a change that is compared with nothing named is only 增长. */
function changeInWords(comparison: Statistic['comparison']): string {
  const verb = comparison?.direction === 'down' ? '下降' : '增长';
  return comparison === null || comparison.kind === '增长' ? verb : comparison.kind + verb;
}

/** 规模以上 is a part of the whole: it cannot be larger. */
function partsLarger(group: PanelGroup): Contradiction[] {
  const whole = group.panels.filter(({ scope, aimed }) => scope === null && !aimed);
  const parts = group.panels.filter(
    ({ scope, aimed }) => scope !== null && scope !== '全口径' && scope !== '全社会' && !aimed,
  );
  return parts.flatMap((part) =>
    part.points.flatMap((point) => {
      const total = whole
        .filter((panel) => panel.unit === part.unit && panel.period === part.period)
        .flatMap((panel) => panel.points)
        .find((other) => samePeriod(other, point) && worth(point) > worth(other) * (1 + TOLERANCE));
      if (total === undefined) return [];
      const text = said`部分大于整体：${figure(point)}，而${figure(total)}。`;
      return [{ kind: 'part' as const, said: text, points: [point, total] }];
    }),
  );
}

function byExactPeriod(points: readonly Point[]): Map<string, Point[]> {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const { period } = point.statistic;
    const key = `${period?.start ?? ''}/${period?.end ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return groups;
}

function samePeriod(a: Point, b: Point): boolean {
  return (
    a.statistic.period?.start === b.statistic.period?.start &&
    a.statistic.period?.end === b.statistic.period?.end
  );
}

function agree(a: number, b: number, tolerance: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function worth(point: Point): number {
  return point.statistic.normalized?.value ?? 0;
}

function amount({ statistic }: Point): string {
  return `${statistic.value ?? ''}${statistic.unit ?? ''}`;
}

function figure({ statistic }: Point): string {
  return `${statistic.indicator}${statistic.value ?? ''}${statistic.unit ?? ''}`;
}

/** A derived value in the unit that its source was printed in, three significant places more than it deserves to none. */
function inPrinted(value: number, { statistic }: Point): string {
  const factor = (statistic.normalized?.value ?? 1) / (statistic.value ?? 1);
  return `${Number((value / factor).toPrecision(4))}${statistic.unit ?? ''}`;
}

function rateOf(value: number, unit: string | null): number | null {
  if (unit === '%') return value / 100;
  if (unit === '倍') return value;
  return unit === '成' ? value / 10 : null;
}

/** The same stretch of time a year earlier; null where the period spans more than a year. */
function yearBefore(period: Period): Period | null {
  const kind = periodKind(period);
  if (kind === null || /年累计$/.test(kind)) return null;
  const back = (date: string): string => date.replace(/^\d{4}/, (year) => String(Number(year) - 1));
  return { text: `上年同期`, start: back(period.start), end: back(period.end) };
}
