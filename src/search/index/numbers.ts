import type { Statistic } from '../../record/schema.ts';
import type { NumberChunk, NumberDirectory, NumberFact } from '../format.ts';
import { indexPaths } from '../grams.ts';

const chunkSize = 2000;

/** What a statistic says in numbers: its value, and how much it changed. */
export function numberFacts(
  statistic: Pick<Statistic, 'indicator' | 'normalized' | 'value' | 'unit' | 'comparison'>,
): NumberFact[] {
  const { indicator, normalized, value, unit, comparison } = statistic;
  const facts: NumberFact[] = [];
  if (normalized !== null) facts.push([`level ${normalized.unit}`, normalized.value, indicator]);
  else if (value !== null) facts.push([`level ${unit ?? ''}`, value, indicator]);
  if (comparison !== null && comparison.value !== null && comparison.direction !== null) {
    facts.push([`${comparison.direction} ${changeUnit(comparison.unit)}`, comparison.value, indicator]);
  }
  return facts.filter(([, number]) => Number.isFinite(number));
}

function changeUnit(unit: string | null): string {
  if (unit === '%' || unit === '％') return 'percent';
  return unit?.replace(/^个/, '') === '百分点' ? 'percentage point' : (unit ?? '');
}

/** A file of the index whose content is JSON. */
export interface JsonPart {
  readonly path: string;
  readonly value: unknown;
}

interface NumberEntry {
  readonly value: number;
  readonly article: number;
  readonly indicator: string;
}

export interface NumberCollector {
  /** Articles in the order of their numbers, each once. */
  add(entry: { readonly numbers: readonly NumberFact[] }): void;
  done(): JsonPart[];
}

/** The numbers of all articles, group by group by rising value, in chunks that a range touches few of. */
export function numberCollector(): NumberCollector {
  const groups = new Map<string, NumberEntry[]>();
  // One string for each indicator, however many records name it.
  const names = new Map<string, string>();
  let article = 0;
  return {
    add({ numbers }) {
      for (const [group, value, name] of numbers) {
        const indicator = names.get(name) ?? name;
        names.set(indicator, indicator);
        const list = groups.get(group);
        if (list === undefined) groups.set(group, [{ value, article, indicator }]);
        else list.push({ value, article, indicator });
      }
      article += 1;
    },
    done: () => numberParts(groups, [...names.keys()].sort()),
  };
}

function numberParts(groups: ReadonlyMap<string, NumberEntry[]>, indicators: readonly string[]): JsonPart[] {
  const numberOf = new Map(indicators.map((name, number) => [name, number]));
  const directory: Record<string, [number, number, number][]> = {};
  const parts: JsonPart[] = [];
  for (const [group, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    list.sort((a, b) => a.value - b.value || a.article - b.article);
    const chunks: [number, number, number][] = [];
    for (let from = 0; from < list.length; from += chunkSize) {
      const entries = list.slice(from, from + chunkSize);
      const chunk: NumberChunk = {
        values: entries.map((entry) => entry.value),
        articles: entries.map((entry) => entry.article),
        indicators: entries.map((entry) => numberOf.get(entry.indicator) ?? 0),
      };
      chunks.push([parts.length, entries[0]?.value ?? 0, entries.at(-1)?.value ?? 0]);
      parts.push({ path: indexPaths.numbers(parts.length), value: chunk });
    }
    directory[group] = chunks;
  }
  const numbers: NumberDirectory = { indicators: [...indicators], groups: directory };
  return [...parts, { path: indexPaths.numberDirectory, value: numbers }];
}
