import { pinyin } from 'pinyin-pro';
import type { ArticleRecord } from '../../record/schema.ts';
import type { Manifest, NamesFile } from '../format.ts';
import { idsPerFile, indexPaths } from '../grams.ts';
import type { SearchEntry } from './entry.ts';
import { facetCollector, type SearchPark } from './facets.ts';
import { type JsonPart, numberCollector } from './numbers.ts';

/** An article before its whole record is asked for. */
export type Listed = Pick<ArticleRecord, 'id' | 'date'>;

/** What an article has in the index besides its text. */
export type Facts = Pick<SearchEntry, 'parks' | 'reporters' | 'indicators' | 'numbers'>;

export interface FactsCollector {
  /** Articles in the order of their numbers, each once. */
  add(article: Listed, facts: Facts): void;
  /** Files that a query of facets, numbers, dates or names asks for, and the manifest. */
  done(bits: number): JsonPart[];
}

/** All of the index that is not made of the text. */
export function factsCollector(parks: ReadonlyMap<string, SearchPark>): FactsCollector {
  const facetsFound = facetCollector(parks);
  const numbersFound = numberCollector();
  const namesFound = nameCollector(parks);
  const articles: Listed[] = [];
  return {
    add({ id, date }, facts) {
      articles.push({ id, date });
      facetsFound.add({ date }, facts);
      for (const collector of [numbersFound, namesFound]) collector.add(facts);
    },
    done(bits) {
      const facets = facetsFound.done();
      const manifest: Manifest = {
        total: articles.length,
        bits,
        facets: facets.map(({ id, label, file }) => ({ id, label, values: file.values.length })),
      };
      return [
        ...idParts(articles),
        ...facets.map(({ id, file }) => ({ path: indexPaths.facet(id), value: file })),
        ...numbersFound.done(),
        { path: indexPaths.dates, value: datesOf(articles) },
        { path: indexPaths.names, value: namesFound.done() },
        { path: indexPaths.manifest, value: manifest },
      ];
    },
  };
}

function idParts(articles: readonly Listed[]): JsonPart[] {
  const parts: JsonPart[] = [];
  for (let from = 0; from < articles.length; from += idsPerFile) {
    const ids = articles.slice(from, from + idsPerFile).map(({ id }) => id);
    parts.push({ path: indexPaths.ids(from / idsPerFile), value: ids });
  }
  return parts;
}

/** Each date with the number of its first article. */
function datesOf(articles: readonly Listed[]): [string, number][] {
  const dates: [string, number][] = [];
  articles.forEach(({ date }, article) => {
    if (date !== null && date !== dates.at(-1)?.[0]) dates.push([date, article]);
  });
  return dates;
}

function nameCollector(parks: ReadonlyMap<string, SearchPark>) {
  const reporters = new Set<string>();
  const named = new Set<string>();
  return {
    add(facts: Pick<Facts, 'reporters' | 'parks'>): void {
      for (const name of facts.reporters) reporters.add(name);
      for (const { id } of facts.parks) named.add(id);
    },
    done: () => namesFile(reporters, named, parks),
  };
}

function namesFile(
  reporters: ReadonlySet<string>,
  named: ReadonlySet<string>,
  parks: ReadonlyMap<string, SearchPark>,
): NamesFile {
  return {
    names: [
      ...[...parks.values()]
        .filter(({ id }) => named.has(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, name }) => ['park', id, name, syllables(name)] as const),
      ...[...reporters].sort().map((name) => ['reporter', name, name, syllables(name)] as const),
    ],
  };
}

/** 清远高新区 → `qing yuan gao xin qu` */
function syllables(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join(' ')
    .toLowerCase();
}
