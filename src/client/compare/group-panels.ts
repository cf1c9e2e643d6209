import type { ComparedPanel, ComparedValue } from '../../site/park-comparison.ts';
import type { ParkFigures } from './figures.ts';

export interface SharedPanel extends Omit<ComparedPanel, 'values'> {
  readonly values: readonly ComparedValue[];
}

/** Panels that at least two of the chosen parks have, and what keeps the rest from being compared. */
export function groupPanels(parks: readonly ParkFigures[]): {
  shared: SharedPanel[];
  alone: { indicator: string; reason: string }[];
} {
  const byKey = new Map<string, { panel: ComparedPanel; values: ComparedValue[] }>();
  for (const { panels } of parks) {
    for (const panel of panels) {
      const known = byKey.get(panel.key);
      if (known === undefined) byKey.set(panel.key, { panel, values: [...panel.values] });
      else known.values.push(...panel.values);
    }
  }
  const groups = [...byKey.values()];
  const shared = groups
    .filter(({ values }) => values.length > 1)
    .map(({ panel, values }) => ({ ...panel, values }));
  return {
    shared,
    alone: reasons(groups.filter(({ values }) => values.length === 1).map(({ panel }) => panel)),
  };
}

/** The same indicator in several parks, but never the same scope, period or unit. */
function reasons(panels: readonly ComparedPanel[]): { indicator: string; reason: string }[] {
  const byIndicator = new Map<string, ComparedPanel[]>();
  for (const panel of panels) {
    const name = panel.indicator.replace(/^规模以上|^限额以上/, '');
    byIndicator.set(name, [...(byIndicator.get(name) ?? []), panel]);
  }
  return [...byIndicator].flatMap(([indicator, own]) => {
    if (new Set(own.flatMap(({ values }) => values.map(({ park }) => park))).size < 2) return [];
    const differs = [
      differ(
        '口径',
        own.map(({ scope }) => scope ?? '未注明'),
      ),
      differ(
        '时期',
        own.map(({ period }) =>
          period.start === period.end ? period.start : `${period.start}至${period.end}`,
        ),
      ),
      differ(
        '单位',
        own.map(({ unit }) => unit),
      ),
    ].filter((reason) => reason !== '');
    return differs.length === 0 ? [] : [{ indicator, reason: differs.join('；') }];
  });
}

function differ(what: string, values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.length > 1 ? `${what}不同（${distinct.join('、')}）` : '';
}
