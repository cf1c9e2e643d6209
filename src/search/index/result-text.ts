/** `search/t/<id>.js`: one article as results show it, and as phrases are looked for in it. */
import type { OutputFile } from '../../emit/output.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import type { ArticleText, NumberFact, NumberMark } from '../format.ts';
import { indexPaths } from '../grams.ts';
import { speltOf } from './entry.ts';
import type { SearchPark } from './facets.ts';
import { jsonFile } from './index-file.ts';
import { numberFacts } from './numbers.ts';
import { type Units, unitsOf } from './units.ts';

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
