import type { Fold } from '../fold.ts';
import type { NumberFact } from '../format.ts';
import type { NumberRange } from './number-range.ts';
import type { Store } from './store.ts';

/** The articles with a statistic in the range. Only the chunks whose values can be in it are fetched. */
export async function articlesWithNumbers(
  store: Store,
  range: NumberRange,
  fold: Fold,
): Promise<Uint32Array> {
  const { groups, indicators } = await store.numberDirectory();
  const wanted = new Set(
    indicators.flatMap((name, number) => (isLabelled(name, range, fold) ? [number] : [])),
  );
  const chunks = Object.entries(groups)
    .filter(([group]) => isOfGroup(group, range))
    .flatMap(([, list]) => list)
    .filter(([, least, greatest]) => least <= range.to && greatest >= range.from);
  const articles = new Set<number>();
  for (const chunk of await Promise.all(chunks.map(([number]) => store.numbers(number)))) {
    chunk.values.forEach((value, index) => {
      if (isWithin(value, range) && wanted.has(chunk.indicators[index] ?? -1)) {
        articles.add(chunk.articles[index] ?? 0);
      }
    });
  }
  return Uint32Array.from(articles).sort();
}

/** Whether one statistic's fact is what was asked for. */
export function matchesRange([group, value, indicator]: NumberFact, range: NumberRange, fold: Fold): boolean {
  return isOfGroup(group, range) && isWithin(value, range) && isLabelled(indicator, range, fold);
}

function isLabelled(indicator: string, { label }: NumberRange, fold: Fold): boolean {
  return fold(indicator).includes(fold(label));
}

/** Groups are `level CNY`, `up percent`. Without a direction a change counts only where its unit was typed. */
function isOfGroup(group: string, { direction, unit }: NumberRange): boolean {
  const [kind = '', ...rest] = group.split(' ');
  const groupUnit = rest.join(' ');
  if (unit !== null && unit !== groupUnit) return false;
  if (direction !== null) return kind === direction;
  return kind === 'level' || unit !== null;
}

function isWithin(value: number, { from, to, fromIncluded, toIncluded }: NumberRange): boolean {
  return (fromIncluded ? value >= from : value > from) && (toIncluded ? value <= to : value < to);
}
