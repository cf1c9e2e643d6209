import type { EntitySpan } from '../facts/entity-spans.ts';
import { noRates, type Rates } from './rates.ts';
import { count } from './tally.ts';

/** What was counted over texts, of each type of name. */
export function noEntityCounts() {
  return {
    person: noRates(),
    place: noRates(),
    organisation: noRates(),
    wrong: new Map<string, number>(),
    missed: new Map<string, number>(),
  };
}

export type EntityCounts = ReturnType<typeof noEntityCounts>;

/** Compares the names found in a text with the known ones, type and both ends; adds to `counts`. */
export function scoreEntities(
  counts: EntityCounts,
  text: string,
  gold: readonly EntitySpan[],
  read: readonly EntitySpan[],
): void {
  const [known, found] = [byPlace(gold), byPlace(read)];
  for (const [place, span] of known) {
    counts[span.type].gold += 1;
    if (found.has(place)) counts[span.type].right += 1;
    else count(counts.missed, named(text, span));
  }
  for (const [place, span] of found) {
    counts[span.type].read += 1;
    if (!known.has(place)) count(counts.wrong, named(text, span));
  }
}

/** All types together, every name counting alike. */
export function allTypes({ person, place, organisation }: EntityCounts): Rates {
  const sum = (key: keyof Rates): number => person[key] + place[key] + organisation[key];
  return { right: sum('right'), read: sum('read'), gold: sum('gold') };
}

function byPlace(spans: readonly EntitySpan[]): Map<string, EntitySpan> {
  return new Map(spans.map((span) => [`${span.type} ${span.start} ${span.end}`, span]));
}

function named(text: string, { type, start, end }: EntitySpan): string {
  return `${type} ${text.slice(start, end)}`;
}
