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

/** The numbers of one group in the order they come: a hundred an article, so three lists and not an object each. */
interface NumberList {
  readonly values: number[];
  readonly articles: number[];
  /** Which indicator each is, in the order indicators were first met. */
  readonly indicators: number[];
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
        const list = groups.get(group) ?? { values: [], articles: [], indicators: [] };
        groups.set(group, list);
        list.values.push(value);
        list.articles.push(article);
        list.indicators.push(indicator);
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
    const order = rising(list);
    const chunks: [number, number, number][] = [];
    for (let from = 0; from < order.length; from += chunkSize) {
      const own = order.subarray(from, from + chunkSize);
      const chunk: NumberChunk = {
        values: Array.from(own, (at) => list.values[at] ?? 0),
        articles: Array.from(own, (at) => list.articles[at] ?? 0),
        indicators: Array.from(own, (at) => numberOf[list.indicators[at] ?? 0] ?? 0),
      };
      chunks.push([parts.length, chunk.values[0] ?? 0, chunk.values.at(-1) ?? 0]);
      parts.push({ path: indexPaths.numbers(parts.length), value: chunk });
    }
    directory[group] = chunks;
  }
  const numbers: NumberDirectory = { indicators, groups: directory };
  return [...parts, { path: indexPaths.numberDirectory, value: numbers }];
}

/** Places in a list by rising value, and of one value in the order they came: articles come by their numbers. */
function rising({ values }: NumberList): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}
