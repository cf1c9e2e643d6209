import type { FacetId } from '../format.ts';
import { type NumberRange, readNumberRange } from './number-range.ts';

/** What a reader asked for. Everything must hold; several values of one facet are alternatives. */
export interface Query {
  readonly terms: readonly Term[];
  readonly filters: readonly Filter[];
  readonly dates: readonly DateRange[];
  readonly numbers: readonly NumberRange[];
}

/** An exact run of text, as typed. */
export interface Term {
  readonly text: string;
  readonly negative: boolean;
}

export interface Filter {
  readonly facet: FacetId;
  readonly value: string;
  readonly negative: boolean;
}

/** Both ends belong to it; each a year, a month or a day, or empty where the range is open. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** Longer queries are cut: nobody types them. */
export const longestQuery = 100;

const facetWords: ReadonlyMap<string, FacetId | 'date'> = new Map([
  ...words('park', '园区 園區 高新区'),
  ...words('province', '省份 省'),
  ...words('year', '年份 年'),
  ...words('reporter', '记者 記者 作者'),
  ...words('indicator', '指标 指標'),
  ...words('date', '日期'),
]);

function words<Id extends FacetId | 'date'>(id: Id, names: string): [string, Id][] {
  return [id, ...names.split(' ')].map((name) => [name, id]);
}

/** Reads a query. Never fails: what has no special form is text. Linear in its length. */
export function parseQuery(input: string): Query {
  const query = {
    terms: [] as Term[],
    filters: [] as Filter[],
    dates: [] as DateRange[],
    numbers: [] as NumberRange[],
  };
  for (const { text, quoted, negative, field } of tokens(input.slice(0, longestQuery))) {
    const facet = field === null ? undefined : facetWords.get(field.toLowerCase());
    const dates =
      facet === 'date' || (facet === undefined && !quoted) ? readDates(text, facet === 'date') : null;
    const whole = field === null ? text : `${field}:${text}`;
    if (dates !== null && !negative) query.dates.push(dates);
    else if (facet !== undefined && facet !== 'date') query.filters.push({ facet, value: text, negative });
    else {
      const range = quoted && field === null ? null : readNumberRange(whole);
      if (range !== null && !negative) query.numbers.push(range);
      else query.terms.push({ text: whole, negative });
    }
  }
  return query;
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly negative: boolean;
  readonly field: string | null;
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '＂': '＂',
  '「': '」',
  '『': '』',
};

function* tokens(input: string): Iterable<Token> {
  let at = 0;
  while (at < input.length) {
    if (/\s/.test(input.charAt(at))) {
      at += 1;
      continue;
    }
    const negative = /[-－−]/.test(input.charAt(at)) && /\S/.test(input.charAt(at + 1));
    if (negative) at += 1;
    const head = /^([\p{L}]{1,10})[:：](?=\S)/u.exec(input.slice(at, at + 12));
    const field = head?.[1] !== undefined && facetWords.has(head[1].toLowerCase()) ? head[1] : null;
    if (field !== null) at += (head?.[0] ?? '').length;
    const close = closing[input.charAt(at)];
    const end = close === undefined ? -1 : input.indexOf(close, at + 1);
    if (end > at + 1 && (end + 1 === input.length || /\s/.test(input.charAt(end + 1)))) {
      yield { text: input.slice(at + 1, end), quoted: true, negative, field };
      at = end + 1;
      continue;
    }
    const from = at;
    while (at < input.length && !/\s/.test(input.charAt(at))) at += 1;
    yield { text: input.slice(from, at), quoted: false, negative, field };
  }
}

const day = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/;

/** `2024-01..2024-06`, `2024..`; with the field named, one date (`2024-11`, `2024年11月`) is a range as well. */
function readDates(text: string, named: boolean): DateRange | null {
  const [left = '', right, ...more] = text.split(/\.\.|～|~|至/);
  if (more.length > 0 || (right === undefined && !named)) return null;
  const from = isoDate(left);
  const to = right === undefined ? from : isoDate(right);
  if (from === null || to === null || (from === '' && to === '')) return null;
  // 2000..3000 without its field is a range of numbers unless both can be years.
  const years = [from, to].filter((end) => end.length === 4).map(Number);
  return named || years.every((year) => year >= 1900 && year < 2100) ? { from, to } : null;
}

function isoDate(text: string): string | null {
  if (text === '') return '';
  const match = day.exec(text);
  if (match === null) return null;
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
