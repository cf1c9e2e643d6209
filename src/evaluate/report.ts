import { ratesLine } from './rates.ts';
import type { Counts, Fault } from './score.ts';

/** The figures, a line each, as a person and a script can read them. */
export function figures(counts: Counts): string[] {
  const { articles, headlines, text, misprints } = counts;
  return [
    ratesLine('articles', counts.articles),
    `headlines     ${rate(headlines, articles.right)} of matched, ${rate(headlines, articles.gold)} of all`,
    ratesLine('byline names', counts.names),
    ratesLine('captions', counts.captions),
    `body text     CER ${(text.wrong / Math.max(1, text.characters)).toFixed(5)} over ${text.characters} characters of articles found whole; ${counts.blanks} blanks left between Han`,
    `misprints     ${rate(misprints.right, misprints.gold)} restored (${misprints.gold})`,
  ];
}

/** The worst places, a line each. */
export function worst(faults: readonly Fault[], count: number): string[] {
  return [...faults]
    .sort((a, b) => b.weight - a.weight || compare(a.page, b.page) || compare(a.what, b.what))
    .slice(0, count)
    .map(({ page, what }) => `${page}  ${what}`);
}

function rate(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(4);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
