/**
 * Parks side by side. Across parks even more must agree than over time: indicator, scope, the very period, and unit.
 * What only one park reports is no comparison and is left out.
 */
import { periodKind } from './comparability.ts';
import type { ParkPage } from './park-pages.ts';

/** One park's value, as the compare page and its data files carry it. */
export interface ComparedValue {
  readonly park: string;
  readonly name: string;
  /** In the unit of the panel. */
  readonly value: number;
  readonly approximate: string | null;
  readonly change: {
    readonly kind: string;
    readonly direction: string | null;
    readonly value: number | null;
    readonly unit: string | null;
  } | null;
  readonly article: string;
  /** Counts from 1 within the article. */
  readonly number: number;
  readonly text: string;
}

export interface ComparedPanel {
  /** Equal for values that may be compared, and for no others. */
  readonly key: string;
  readonly indicator: string;
  readonly scope: string | null;
  readonly period: { readonly start: string; readonly end: string };
  readonly unit: string;
  readonly values: readonly ComparedValue[];
}

/** Every comparable value of one park, one a panel: of several articles the first in the site's order speaks. */
export function comparableOf(own: ParkPage): ComparedPanel[] {
  const panels = new Map<string, ComparedPanel>();
  for (const { record, statistic, number } of own.points()) {
    const { normalized, period, value, unit, scope = null, aimed = false } = statistic;
    if (statistic.subject !== own.park.name || aimed || statistic.valueTo !== undefined) continue;
    if (
      normalized === null ||
      period === null ||
      value === null ||
      unit === null ||
      periodKind(period) === null
    )
      continue;
    const shown = shownUnit(normalized.unit, unit);
    const identity = [
      statistic.indicatorId ?? statistic.indicator,
      scope,
      period.start,
      period.end,
      periodKind(period),
      normalized.unit,
    ];
    const key = JSON.stringify(identity);
    if (panels.has(key)) continue;
    const compared: ComparedValue = {
      park: own.park.id,
      name: own.park.name,
      value: Number((normalized.value / shown.factor).toPrecision(10)),
      approximate: statistic.approximate,
      change: statistic.comparison,
      article: record.id,
      number,
      text: statistic.text,
    };
    const { start, end } = period;
    panels.set(key, {
      key,
      indicator: statistic.indicator,
      scope,
      period: { start, end },
      unit: shown.unit,
      values: [compared],
    });
  }
  return [...panels.values()];
}

/** Panels that at least two parks share: the best supported first, then the latest, then by name. */
export function sharedPanels(
  parks: readonly ParkPage[],
  panelsOf: (own: ParkPage) => readonly ComparedPanel[] = comparableOf,
): ComparedPanel[] {
  const shared = new Map<string, ComparedPanel & { values: ComparedValue[] }>();
  for (const own of parks) {
    for (const panel of panelsOf(own)) {
      const known = shared.get(panel.key);
      if (known === undefined) shared.set(panel.key, { ...panel, values: [...panel.values] });
      else known.values.push(...panel.values);
    }
  }
  return [...shared.values()]
    .filter(({ values }) => values.length > 1)
    .map((panel) => ({ ...panel, values: [...panel.values].sort((a, b) => b.value - a.value) }))
    .sort(
      (a, b) =>
        b.values.length - a.values.length ||
        -compare(a.period.end, b.period.end) ||
        compare(a.indicator, b.indicator) ||
        compare(a.key, b.key),
    );
}

/** Money in 亿元 whatever the paper printed; other units as their base. */
function shownUnit(base: string, printed: string): { unit: string; factor: number } {
  if (base === 'CNY') return { unit: '亿元', factor: 1e8 };
  if (base === 'USD') return { unit: '亿美元', factor: 1e8 };
  if (base === 'percent') return { unit: '%', factor: 1 };
  if (base === 'm2') return { unit: '万平方米', factor: 1e4 };
  if (base === 'kWh') return { unit: '万千瓦时', factor: 1e4 };
  if (base === 't') return { unit: '吨', factor: 1 };
  return { unit: printed.replace(/^(?:万亿|千万|百万|万|亿)/, ''), factor: 1 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
