import type { ParkPage } from './park-pages.ts';
import type { Site } from './site.ts';

/** One month: the park's own articles, and those of the whole site. */
export interface Month {
  readonly month: string;
  readonly own: number;
  readonly all: number;
}

/** Months from the park's first article to its last, with the whole site's articles as the denominator. */
export function monthsOf(site: Pick<Site, 'months'>, own: Pick<ParkPage, 'articles'>): Month[] {
  const mine = countByMonth(own.articles);
  const named = [...mine.keys()].sort();
  const first = named[0];
  const last = named.at(-1);
  if (first === undefined || last === undefined) return [];
  const months: Month[] = [];
  for (let month = first; month <= last && months.length < 240; month = monthAfter(month)) {
    months.push({ month, own: mine.get(month) ?? 0, all: site.months.get(month) ?? 0 });
  }
  return months;
}

/** How many articles each month has, by `2024-05`; undated ones are in none. */
export function countByMonth(articles: readonly { readonly date: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { date } of articles) {
    if (date === null) continue;
    const month = date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
