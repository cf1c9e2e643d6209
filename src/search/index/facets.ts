import type { ArticleRecord } from '../../record/schema.ts';
import { byteWriter, writeList } from '../bytes.ts';
import type { FacetFile, FacetId } from '../format.ts';
import type { SearchEntry } from './entry.ts';

export interface Facet {
  readonly id: FacetId;
  readonly label: string;
  readonly file: FacetFile;
}

/** A park as search needs it: what the register or the site says of it. */
export interface SearchPark {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly province: string;
}

/** An article's day, which its list knows, and what its text says. */
type Faceted = Pick<ArticleRecord, 'date'> & Pick<SearchEntry, 'parks' | 'reporters' | 'indicators'>;

type Value = readonly [id: string, label: string];

/** In the order a reader meets them; each says what values an article has. */
const facets: readonly {
  readonly id: FacetId;
  readonly label: string;
  readonly valuesOf: (article: Faceted, parks: ReadonlyMap<string, SearchPark>) => readonly Value[];
}[] = [
  {
    id: 'park',
    label: '园区',
    valuesOf: (article, parks) => article.parks.map(({ id, name }) => [id, parks.get(id)?.name ?? name]),
  },
  {
    id: 'province',
    label: '省份',
    valuesOf: (article, parks) =>
      article.parks.flatMap(({ id }) => {
        const province = parks.get(id)?.province;
        return province === undefined ? [] : [[province, province] as const];
      }),
  },
  {
    id: 'year',
    label: '年份',
    valuesOf: ({ date }) => [
      date === null ? ['none', '日期不详'] : [date.slice(0, 4), `${date.slice(0, 4)}年`],
    ],
  },
  {
    id: 'reporter',
    label: '记者',
    valuesOf: ({ reporters }) => reporters.map((name) => [name, name]),
  },
  {
    id: 'indicator',
    label: '指标',
    valuesOf: ({ indicators }) => indicators.map((name) => [name, name]),
  },
];

/** Values beyond these many are too rare to choose from; they are still found as words. */
const mostValues = 400;

export interface FacetCollector {
  /** Articles in the order of their numbers, each once. */
  add(article: Pick<ArticleRecord, 'date'>, entry: Omit<Faceted, 'date'>): void;
  done(): Facet[];
}

/** Each facet's values with the articles that have them. Values in one article only stay, for small sites. */
export function facetCollector(parks: ReadonlyMap<string, SearchPark>): FacetCollector {
  const found = facets.map(() => new Map<string, { label: string; list: number[] }>());
  let total = 0;
  return {
    add({ date }, entry) {
      const article = { ...entry, date };
      for (const [index, { valuesOf }] of facets.entries()) {
        const values = found[index];
        for (const [value, name] of valuesOf(article, parks)) {
          const entry = values?.get(value);
          if (entry === undefined) values?.set(value, { label: name, list: [total] });
          else if (entry.list.at(-1) !== total) entry.list.push(total);
        }
      }
      total += 1;
    },
    done: () => facets.map(({ id, label }, index) => facetOf(id, label, found[index] ?? new Map(), total)),
  };
}

function facetOf(
  id: FacetId,
  label: string,
  found: ReadonlyMap<string, { readonly label: string; readonly list: readonly number[] }>,
  total: number,
): Facet {
  const sorted = [...found]
    .sort(([a, one], [b, two]) => two.list.length - one.list.length || (a < b ? -1 : 1))
    .slice(0, mostValues);
  const lists = byteWriter();
  for (const [, { list }] of sorted) writeList(lists, list, total);
  const file = {
    values: sorted.map(([value, entry]) => [value, entry.label] as const),
    lists: Buffer.from(lists.done()).toString('base64'),
  };
  return { id, label, file };
}
