/** What the files of the index hold. The builder writes them, the browser reads them; nobody else does. */

/** `search/manifest.js`: the first thing a search loads. */
export interface Manifest {
  /** How many articles there are. They are numbered from the oldest, so that a new one changes few files. */
  readonly total: number;
  /** There are 2^bits shards of grams. */
  readonly bits: number;
  readonly facets: readonly { readonly id: FacetId; readonly label: string; readonly values: number }[];
}

export type FacetId = 'park' | 'province' | 'year' | 'reporter' | 'indicator';

/** `search/facet-<id>.js`: values, most frequent first, and in the same order their lists of articles. */
export interface FacetFile {
  readonly values: readonly (readonly [id: string, label: string])[];
  readonly lists: string;
}

/** `search/t/<id>.js`: an article as results show it. */
export interface ArticleText {
  readonly headline: string | null;
  /** The headline as it sounds, as `spelling.ts` writes it; empty where there is none. */
  readonly spelt: string;
  readonly date: string | null;
  readonly page: string | null;
  readonly publication: string | null;
  readonly byline: string | null;
  readonly parks: readonly string[];
  readonly body: readonly (readonly [anchor: string, text: string])[];
  readonly head: readonly (readonly [part: string, text: string])[];
  readonly printed: readonly (readonly [
    anchor: string,
    text: string,
    corrected: readonly (readonly [number, number])[],
  ])[];
  readonly numbers: readonly NumberMark[];
}

/** A number of a statistic: where it stands, and what `search/numbers.js` knows of it. */
export type NumberMark = readonly [anchor: string, start: number, end: number, fact: NumberFact];

/** Group (`level CNY`, `up percent`), value in the group's unit, indicator's name. */
export type NumberFact = readonly [group: string, value: number, indicator: string];

/** `search/numbers.js`: where to find the numbers of a group; each chunk with its least and greatest value. */
export interface NumberDirectory {
  readonly indicators: readonly string[];
  readonly groups: Readonly<Record<string, readonly (readonly [chunk: number, from: number, to: number])[]>>;
}

/** `search/n/<chunk>.js`: numbers of one group by rising value. */
export interface NumberChunk {
  readonly values: readonly number[];
  readonly articles: readonly number[];
  readonly indicators: readonly number[];
}

/** `search/names.js`: what pinyin and initials lead to. */
export interface NamesFile {
  readonly names: readonly (readonly [
    facet: 'park' | 'reporter',
    id: string,
    label: string,
    pinyin: string,
  ])[];
}
