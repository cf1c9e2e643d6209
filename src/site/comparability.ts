/**
 * The comparability guard: values meet in one chart only when indicator, scope, kind of period and unit agree,
 * and what was reached never meets what is aimed at. What does not agree gets a panel of its own that says why.
 */
import type { ArticleCard } from '../record/card.ts';
import type { Period, Statistic } from '../record/schema.ts';
import type { Said } from './said.ts';

/** A statistic with the article that states it; `number` counts from 1 within the article. */
export interface Point {
  readonly record: ArticleCard;
  readonly statistic: Statistic;
  readonly number: number;
}

/** Values that may be compared with one another. */
export interface Panel {
  readonly indicator: string;
  readonly scope: string | null;
  /** As `periodKind` names it: 全年, 1—11月累计 …. */
  readonly period: string;
  /** The base unit: CNY, percent, 家. */
  readonly unit: string;
  readonly aimed: boolean;
  /** By period, earliest first; within a period in the site's order. */
  readonly points: readonly Point[];
}

/** What panels differ in, and in what values: 统计口径不同, 规模以上 and 全口径. */
export interface Difference {
  readonly what: string;
  readonly values: readonly Said[];
}

/** Panels of one indicator, and what keeps them apart; empty when there is only one panel. */
export interface PanelGroup {
  readonly indicator: string;
  readonly panels: readonly Panel[];
  readonly apart: readonly Difference[];
}

/** What kind of period this is; two values of different kinds are never compared. Null when undated. */
export function periodKind(period: Period | null): string | null {
  if (period === null) return null;
  const [startYear = '', startMonth, startDay] = period.start.split('-');
  const [endYear = '', endMonth] = period.end.split('-');
  if (startYear !== endYear) return `${Number(endYear) - Number(startYear) + 1}年累计`;
  if (startMonth === undefined || endMonth === undefined) return '全年';
  if (/截[至止]|[底末]/.test(period.text))
    return endMonth === '12' ? '年末时点' : `${Number(endMonth)}月时点`;
  if (startDay !== undefined) return '当日';
  if (startMonth === endMonth) return `${Number(startMonth)}月当月`;
  return `${Number(startMonth)}—${Number(endMonth)}月累计`;
}

/** Groups values into panels, indicators in the order they first occur. Values without a period stay out. */
export function panelsOf(points: readonly Point[]): PanelGroup[] {
  const groups = new Map<string, Map<string, Panel & { points: Point[] }>>();
  for (const point of points) {
    const { statistic } = point;
    const period = periodKind(statistic.period);
    if (period === null || statistic.normalized === null || statistic.valueTo !== undefined) continue;
    const indicator = statistic.indicatorId ?? statistic.indicator;
    const { scope = null, aimed = false, normalized } = statistic;
    const key = JSON.stringify([scope, period, normalized.unit, aimed]);
    const panels = groups.get(indicator) ?? new Map<string, Panel & { points: Point[] }>();
    groups.set(indicator, panels);
    const panel = panels.get(key);
    if (panel !== undefined) panel.points.push(point);
    else {
      const facts = { indicator: statistic.indicator, scope, period, unit: normalized.unit, aimed };
      panels.set(key, { ...facts, points: [point] });
    }
  }
  return [...groups.values()].map((panels) => groupOf([...panels.values()]));
}

function groupOf(panels: readonly (Panel & { points: Point[] })[]): PanelGroup {
  for (const { points } of panels) points.sort(byPeriod);
  return { indicator: panels[0]?.indicator ?? '', panels, apart: differences(panels) };
}

function differences(panels: readonly Panel[]): Difference[] {
  const found: Difference[] = [];
  const say = (what: string, values: readonly Said[]): void => {
    const distinct = [...new Map(values.map((value) => [value.text, value])).values()];
    if (distinct.length > 1) found.push({ what, values: distinct });
  };
  const own = (text: string): Said => ({ text, printed: false });
  const printed = (text: string): Said => ({ text, printed: true });
  say(
    '统计口径不同',
    panels.map(({ scope }) => (scope === null ? own('未注明口径') : printed(scope))),
  );
  say(
    '时期长短不同',
    panels.map(({ period }) => own(period)),
  );
  say(
    '单位不同',
    panels.map(({ unit }) => {
      const name = UNIT_NAMES[unit];
      return name === undefined ? printed(unit) : own(name);
    }),
  );
  say(
    '实际值与目标值不同',
    panels.map(({ aimed }) => own(aimed ? '目标' : '实际')),
  );
  return found;
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  CNY: '人民币',
  USD: '美元',
  EUR: '欧元',
  HKD: '港元',
  JPY: '日元',
  GBP: '英镑',
  percent: '百分比',
  m2: '面积',
  t: '重量',
};

function byPeriod(a: Point, b: Point): number {
  const left = a.statistic.period?.end ?? '';
  const right = b.statistic.period?.end ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}
