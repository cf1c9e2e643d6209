/** Marks on an article's page what a search led here for: `?q=` words, `&at=p3.10.14` places. */
import { makeFold } from '../search/fold.ts';
import { indexPaths } from '../search/grams.ts';
import { type Match, matchesIn, unite } from '../search/query/passages.ts';
import { scriptLoader } from './search/load.ts';
import { wrapMatches } from './search/wrap.ts';

const ownScript = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const parameters = new URL(location.href).searchParams;
const phrases = parameters.getAll('q').slice(0, 20);
const places = parameters.getAll('at').slice(0, 200);
if (phrases.length + places.length > 0) void markAll();

async function markAll(): Promise<void> {
  const units = [
    ...document.querySelectorAll<HTMLElement>(
      'article h1, article .body > *, article .subtitle, article .byline, article .kicker',
    ),
  ];
  const marked = markUnits(units, '');
  if (marked === 0 && phrases.length > 0) {
    // Nothing as typed: the article may be in Traditional characters.
    const table = await scriptLoader(new URL('../', ownScript).href)(indexPaths.traditional).catch(() => '');
    if (typeof table === 'string' && table !== '') markUnits(units, table);
  }
  if (location.hash === '') document.querySelector('article mark')?.scrollIntoView({ block: 'center' });
}

function markUnits(units: readonly HTMLElement[], traditional: string): number {
  const fold = makeFold(traditional);
  const folded = phrases.map(fold);
  let count = 0;
  for (const unit of units) {
    const matches = unite([...matchesIn(unit.textContent, fold, folded), ...placesIn(unit)]);
    wrapMatches(unit, matches);
    count += matches.length;
  }
  return count;
}

function placesIn(unit: HTMLElement): Match[] {
  return places.flatMap((place) => {
    const [anchor, start, end] = place.split('.');
    return anchor === unit.id && start !== undefined && end !== undefined
      ? [[Number(start), Number(end)]]
      : [];
  });
}
