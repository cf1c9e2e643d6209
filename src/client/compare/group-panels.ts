import { periodInWords } from '../../render/period-in-words.ts';
import type { ComparedPanel, ComparedValue } from '../../site/park-comparison.ts';
import type { ParkFigures } from './figures.ts';

export interface SharedPanel extends Omit<ComparedPanel, 'values'> {
  readonly values: readonly ComparedValue[];
}

/** An indicator that several parks have, but never alike, and what its values differ in: 时期不同, 2024年 and 2025年. */
export interface Alone {
  readonly indicator: string;
  readonly differences: readonly { readonly what: string; readonly values: readonly string[] }[];
}

/** Panels that at least two of the chosen parks have, and what keeps the rest from being compared. */
export function groupPanels(parks: readonly ParkFigures[]): {
  shared: SharedPanel[];
  alone: Alone[];
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
function reasons(panels: readonly ComparedPanel[]): Alone[] {
  const byIndicator = new Map<string, ComparedPanel[]>();
  for (const panel of panels) {
    const name = panel.indicator.replace(/^规模以上|^限额以上/, '');
    byIndicator.set(name, [...(byIndicator.get(name) ?? []), panel]);
  }
  return [...byIndicator].flatMap(([indicator, own]) => {
    if (new Set(own.flatMap(({ values }) => values.map(({ park }) => park))).size < 2) return [];
    const differs = [
      differ(
        '口径不同',
        own.map(({ scope }) => scope ?? '未注明'),
      ),
      differ(
        '时期不同',
        own.map(({ period }) => periodInWords(period.start, period.end)),
      ),
      differ(
        '单位不同',
        own.map(({ unit }) => unit),
      ),
    ].filter(({ values }) => values.length > 1);
    return differs.length === 0 ? [] : [{ indicator, differences: differs }];
  });
}

function differ(what: string, values: readonly string[]): Alone['differences'][number] {
  return { what, values: [...new Set(values)] };
}
