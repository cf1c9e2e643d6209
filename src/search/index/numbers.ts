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

/** A file of the index whose content is JSON, made when it is asked for. */
export interface JsonPart {
  readonly path: string;
  readonly value: unknown;
}

/** The numbers of one group in the order they come. */
interface NumberList {
  readonly values: NumberColumn<Float64Array>;
  readonly articles: NumberColumn<Uint32Array>;
  /** Which indicator each is, in the order indicators were first met. */
  readonly indicators: NumberColumn<Uint32Array>;
}

/** A growing list: an article has a hundred numbers, and an archive a hundred thousand articles. */
interface NumberColumn<Numbers> {
  add(value: number): void;
  /** What was added, without a copy: only good until the next one. */
  view(): Numbers;
}

function column<Numbers extends Float64Array | Uint32Array>(
  make: new (length: number) => Numbers,
): NumberColumn<Numbers> {
  let numbers = new make(16);
  let length = 0;
  return {
    add(value) {
      if (length === numbers.length) {
        const larger = new make(Math.ceil(length * 1.5));
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = value;
      length += 1;
    },
    view: () => numbers.subarray(0, length) as Numbers,
  };
}

export interface NumberCollector {
  /** Articles in the order of their numbers, each once. */
  add(entry: { readonly numbers: readonly NumberFact[] }): void;
  done(): JsonPart[];
}

/** The numbers of all articles, group by group by rising value, in chunks that a range touches few of. */
export function numberCollector(): NumberCollector {
  const groups = new Map<string, NumberList>();
  const indicators = new Map<string, number>();
  let article = 0;
  return {
    add({ numbers }) {
      for (const [group, value, name] of numbers) {
        const indicator = indicators.get(name) ?? indicators.size;
        indicators.set(name, indicator);
        let list = groups.get(group);
        if (list === undefined) {
          list = {
            values: column(Float64Array),
            articles: column(Uint32Array),
            indicators: column(Uint32Array),
          };
          groups.set(group, list);
        }
        list.values.add(value);
        list.articles.add(article);
        list.indicators.add(indicator);
      }
      article += 1;
    },
    done: () => numberParts(groups, [...indicators.keys()]),
  };
}

/** `met`: the indicators in the order they were met. */
function numberParts(groups: ReadonlyMap<string, NumberList>, met: readonly string[]): JsonPart[] {
  const indicators = [...met].sort();
  const place = new Map(indicators.map((name, number) => [name, number]));
  const numberOf = met.map((name) => place.get(name) ?? 0);
  const directory: Record<string, [number, number, number][]> = {};
  const parts: JsonPart[] = [];
  for (const [group, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [values, articles, own] = [list.values.view(), list.articles.view(), list.indicators.view()];
    const order = rising(values);
    const chunks: [number, number, number][] = [];
    for (let from = 0; from < order.length; from += chunkSize) {
      const chosen = order.subarray(from, from + chunkSize);
      const end = chosen.at(-1) ?? 0;
      chunks.push([parts.length, values[chosen[0] ?? 0] ?? 0, values[end] ?? 0]);
      parts.push({
        path: indexPaths.numbers(parts.length),
        get value(): NumberChunk {
          return {
            values: Array.from(chosen, (at) => values[at] ?? 0),
            articles: Array.from(chosen, (at) => articles[at] ?? 0),
            indicators: Array.from(chosen, (at) => numberOf[own[at] ?? 0] ?? 0),
          };
        },
      });
    }
    directory[group] = chunks;
  }
  const numbers: NumberDirectory = { indicators, groups: directory };
  return [...parts, { path: indexPaths.numberDirectory, value: numbers }];
}

/**
 * Places in a list by rising value, and of one value in the order they came: articles come by their numbers. Numbers
 * sort fast where no function compares them.
 */
function rising(values: Float64Array): Uint32Array {
  const sorted = values.slice().sort();
  const next = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!next.has(value)) next.set(value, at);
  });
  const order = new Uint32Array(values.length);
  values.forEach((value, place) => {
    const at = next.get(value) ?? 0;
    next.set(value, at + 1);
    order[at] = place;
  });
  return order;
}
