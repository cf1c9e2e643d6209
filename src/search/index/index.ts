/**
 * The search index: everything the site's readers can find, in many small files of which a query fetches few.
 *
 * Each file is a classic script that hands its content over, `yuankan("path", content)`: such scripts load on any
 * static host, under any base path, and from a folder, where a browser lets a page fetch nothing.
 */

import { pinyin } from 'pinyin-pro';
import type { OutputFile } from '../../emit/output.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import { makeFold } from '../fold.ts';
import type { ArticleText, Manifest, NamesFile, NumberFact, NumberMark } from '../format.ts';
import { idsPerFile, indexPaths } from '../grams.ts';
import { corpusWriter } from './corpus.ts';
import { type SearchEntry, speltOf } from './entry.ts';
import { facetCollector, type SearchPark } from './facets.ts';
import { numberCollector, numberFacts } from './numbers.ts';
import { buildGramShards } from './shards.ts';
import { traditionalPairs } from './traditional.ts';
import { type Units, unitsOf } from './units.ts';

export type { SearchPark } from './facets.ts';

/** An article before its whole record is asked for. */
type Listed = Pick<ArticleRecord, 'id' | 'date'>;

/** What a result shows of one article, and where in its text a phrase is looked for. */
export function searchTextFile(
  id: string,
  record: () => ArticleRecord,
  parks: ReadonlyMap<string, SearchPark>,
): OutputFile {
  return jsonFile(indexPaths.text(id), () => {
    const whole = record();
    return { ...articleText(whole, unitsOf(whole), parks), spelt: speltOf(whole) };
  });
}

/**
 * Builds the index of all articles, but for the text of each. Deterministic, and linear in the text but for sorting
 * the articles. Each entry is asked for once and not kept.
 */
export function* buildSearchIndex<Article extends Listed>(
  all: readonly Article[],
  parks: ReadonlyMap<string, SearchPark>,
  entryOf: (article: Article) => SearchEntry,
): Iterable<OutputFile> {
  const articles = [...all].sort(byAge);
  const traditional = traditionalPairs();
  const fold = makeFold(traditional);
  const corpus = corpusWriter(fold);
  const facetsFound = facetCollector(parks);
  const numbersFound = numberCollector();
  const namesFound = nameCollector(parks);
  for (const article of articles) {
    const entry = entryOf(article);
    corpus.add(entry);
    facetsFound.add(article, entry);
    for (const collector of [numbersFound, namesFound]) collector.add(entry);
  }
  const { bits, parts, frequent } = buildGramShards(corpus.done());
  for (const { path, bytes } of parts) yield jsonFile(path, () => base64(bytes));
  yield jsonFile(indexPaths.frequent, () => frequent);
  for (let from = 0; from < articles.length; from += idsPerFile) {
    const ids = articles.slice(from, from + idsPerFile).map(({ id }) => id);
    yield jsonFile(indexPaths.ids(from / idsPerFile), () => ids);
  }
  const facets = facetsFound.done();
  for (const facet of facets) yield jsonFile(indexPaths.facet(facet.id), () => facet.file);
  for (const part of numbersFound.done()) yield jsonFile(part.path, () => part.value);
  yield jsonFile(indexPaths.dates, () => datesOf(articles));
  yield jsonFile(indexPaths.names, () => namesFound.done());
  yield jsonFile(indexPaths.traditional, () => traditional);
  const manifest: Manifest = {
    total: articles.length,
    bits,
    facets: facets.map(({ id, label, file }) => ({ id, label, values: file.values.length })),
  };
  yield jsonFile(indexPaths.manifest, () => manifest);
}

/** Undated ones first, then by date and id: a newer article never changes an older one's number. */
function byAge(a: Listed, b: Listed): number {
  return compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** A file whose content is made when it is asked for, so that the index is never in memory as text. */
function jsonFile(path: string, make: () => unknown): OutputFile {
  return {
    path,
    get content() {
      return `yuankan(${JSON.stringify(path)},${JSON.stringify(make())});\n`;
    },
  };
}

function articleText(
  record: ArticleRecord,
  units: Units,
  parks: ReadonlyMap<string, SearchPark>,
): Omit<ArticleText, 'spelt'> {
  return {
    headline: record.headline,
    date: record.date,
    page: record.page,
    publication: record.publication,
    byline: record.byline?.text ?? null,
    parks: record.parks.map(({ id, name }) => parks.get(id)?.name ?? name),
    body: units.body.map(({ anchor, text }) => [anchor, text]),
    head: units.head.map(({ anchor, text }) => [anchor, text]),
    printed: units.printed.map(({ anchor, text, corrected }) => [anchor, text, corrected]),
    numbers: numberMarks(record, units),
  };
}

function numberMarks(record: ArticleRecord, units: Units): NumberMark[] {
  const blocks = units.body.filter(({ anchor }) => !anchor.startsWith('h'));
  return record.statistics.flatMap(({ at, ...statistic }): NumberMark[] => {
    const block = at === undefined ? undefined : blocks[at.block];
    if (at === undefined || block === undefined) return [];
    return numberFacts(statistic).map((fact) => {
      const [start, end] = placeOfFact(fact, block.text, at);
      return [block.anchor, start, end, fact];
    });
  });
}

/** A statistic's place is its value's; a change that was printed with it stands a few words on. */
function placeOfFact(
  [group, value]: NumberFact,
  text: string,
  at: { readonly start: number; readonly end: number },
): [number, number] {
  if (group.startsWith('level ')) return [at.start, at.end];
  const digits = String(value);
  const found = text.indexOf(digits, at.start);
  if (found < 0 || found > at.end + 40) return [at.start, at.end];
  const unit = /^[\d.]*(?:%|％|个?百分点)?/.exec(text.slice(found + digits.length))?.[0] ?? '';
  return [found, found + digits.length + unit.length];
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
    add(entry: Pick<SearchEntry, 'reporters' | 'parks'>): void {
      for (const name of entry.reporters) reporters.add(name);
      for (const { id } of entry.parks) named.add(id);
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
        .sort((a, b) => compare(a.id, b.id))
        .map(({ id, name }) => ['park', id, name, syllables(name)] as const),
      ...[...reporters].sort(compare).map((name) => ['reporter', name, name, syllables(name)] as const),
    ],
  };
}

/** 清远高新区 → `qing yuan gao xin qu` */
function syllables(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join(' ')
    .toLowerCase();
}
