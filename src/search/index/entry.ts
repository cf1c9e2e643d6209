import type { ArticleRecord } from '../../record/schema.ts';
import type { NumberFact } from '../format.ts';
import { numberFacts } from './numbers.ts';
import { speltHeadline } from './spelt.ts';
import { type Unit, unitsOf } from './units.ts';

/** What the index has of one article, as plain data: a tenth of the whole record. */
export interface SearchEntry {
  /** Stretches of text that a phrase may lie in, in the order their places are counted. */
  readonly body: readonly string[];
  readonly head: readonly Unit[];
  readonly printed: readonly string[];
  readonly parks: readonly { readonly id: string; readonly name: string }[];
  readonly reporters: readonly string[];
  /** Each once. */
  readonly indicators: readonly string[];
  readonly numbers: readonly NumberFact[];
}

export function searchEntryOf(record: ArticleRecord): SearchEntry {
  const { body, head, printed } = unitsOf(record);
  const spelt = speltOf(record);
  return {
    body: body.map(({ text }) => text),
    // The headline's sound is one more unit that a phrase may lie in.
    head: spelt === '' ? head : [...head, { anchor: 'spelt', text: spelt }],
    printed: printed.map(({ text }) => text),
    parks: record.parks.map(({ id, name }) => ({ id, name })),
    reporters: (record.byline?.people ?? []).map(({ name }) => name),
    indicators: [...new Set(record.statistics.map(({ indicator }) => indicator))],
    numbers: record.statistics.flatMap(numberFacts),
  };
}

/** Empty where there is no headline. */
export function speltOf({ headline }: Pick<ArticleRecord, 'headline'>): string {
  return headline === null ? '' : speltHeadline(headline);
}
