import type { ArticleCard, NumberedStatistic } from '../record/card.ts';
import type { Statistic } from '../record/schema.ts';
import { comparePages } from './order.ts';
import type { StatisticsReader } from './park-pages.ts';

/** A figure for the front page's strip, with the article it stands in. */
export interface Headliner extends NumberedStatistic {
  readonly record: ArticleCard;
}

/** What the front page shows, in order of importance. */
export interface FrontPage {
  readonly lead: ArticleCard | null;
  /** The second column: lesser headlines. */
  readonly second: readonly ArticleCard[];
  /** Headlines without text, below the fold. */
  readonly further: readonly ArticleCard[];
  readonly figures: readonly Headliner[];
}

const CONSIDERED = 60;
const SECOND = 3;
const FURTHER = 12;
const FIGURES = 4;

/**
 * Lays the front page out from the newest articles: the paper's own page order decides first, then how much
 * an article has to say. `articles` in the site's order.
 */
export function layFrontPage(articles: readonly ArticleCard[], statisticsOf: StatisticsReader): FrontPage {
  const newest = articles[0]?.date ?? null;
  const fresh = articles.slice(0, CONSIDERED).filter((record) => record.date === newest);
  const ranked = [...fresh].sort((a, b) => comparePages(a.page, b.page) || weigh(b) - weigh(a));
  const order = [...ranked, ...articles.slice(fresh.length, fresh.length + CONSIDERED)];
  return {
    lead: order[0] ?? null,
    second: order.slice(1, 1 + SECOND),
    further: order.slice(1 + SECOND, 1 + SECOND + FURTHER),
    figures: pickFigures(order.slice(0, CONSIDERED), statisticsOf),
  };
}

/** A headline, a primary park and figures make an article more likely to be what the page is about. */
function weigh(record: ArticleCard): number {
  return (
    (record.headline === null ? 0 : 1000) +
    (record.parks.some((park) => park.primary) ? 200 : 0) +
    Math.min(record.paragraphs, 20) * 10 +
    Math.min(record.statistics, 20)
  );
}

/** The weightiest figure of each indicator and park, in turn from each article so that none fills the strip. */
function pickFigures(records: readonly ArticleCard[], statisticsOf: StatisticsReader): Headliner[] {
  const perRecord = records.map((record) =>
    statisticsOf(record)
      .filter(({ statistic }) => telling(statistic) > 0)
      .sort(
        (a, b) =>
          telling(b.statistic) - telling(a.statistic) || a.statistic.source.start - b.statistic.source.start,
      )
      .map((numbered) => ({ record, ...numbered })),
  );
  const picked: Headliner[] = [];
  const seen = new Set<string>();
  for (let round = 0; round < FIGURES && picked.length < FIGURES; round += 1) {
    for (const candidates of perRecord) {
      const next = candidates.find(({ statistic }) => !seen.has(keyOf(statistic)));
      if (next === undefined || picked.length >= FIGURES) continue;
      seen.add(keyOf(next.statistic));
      picked.push(next);
    }
  }
  return picked.sort((a, b) => order(records, a) - order(records, b));
}

/** How much a figure tells on its own: money and counts with a period, a comparison, a rank. */
function telling(statistic: Statistic): number {
  if (statistic.value === null && statistic.comparison?.value == null) return 0;
  let score = 1;
  if (statistic.period !== null) score += 2;
  if (statistic.comparison?.value != null) score += 3;
  if (statistic.rank != null) score += 1;
  if (statistic.indicatorId != null) score += 2;
  if (statistic.normalized?.unit === 'CNY') score += 3;
  return score;
}

function keyOf(statistic: Statistic): string {
  return `${statistic.park} ${statistic.indicator}`;
}

function order(records: readonly ArticleCard[], { record }: Headliner): number {
  return records.indexOf(record);
}
