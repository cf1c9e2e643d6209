import { lastAtHand } from '../last-at-hand.ts';
import type { ArticleCard, NumberedStatistic } from '../record/card.ts';
import type { Park, ParkRegister } from '../register/park.ts';
import type { Point } from './comparability.ts';
import { compareCodes } from './order.ts';
import { pinyinOf } from './slug.ts';

/** A park that has articles, with what they say about it. */
export interface ParkPage {
  readonly park: Park;
  readonly pinyin: string;
  /** Articles about the park first, those that only name it after, each in the site's order. */
  readonly articles: readonly ArticleCard[];
  /** How many of `articles` are about the park rather than only naming it. */
  readonly about: number;
  /** How many its articles state of the park itself. */
  readonly statistics: number;
  /** The articles that state them, in the site's order. */
  readonly stating: readonly ArticleCard[];
  /** The figures, in the order of the articles. Those of the park that was asked for last are at hand. */
  readonly points: () => readonly Point[];
}

/** The statistics of an article that belong to parks. */
export type StatisticsReader = (article: ArticleCard) => readonly NumberedStatistic[];

/** Parks with at least one article, ordered by pinyin. An article whose park the register lost is left out. */
export function gatherParks(
  articles: readonly ArticleCard[],
  register: ParkRegister,
  statisticsOf: StatisticsReader,
): ParkPage[] {
  const about = new Map<string, ArticleCard[]>();
  const named = new Map<string, ArticleCard[]>();
  const stating = new Map<string, ArticleCard[]>();
  const counts = new Map<string, number>();
  for (const record of articles) {
    for (const mention of record.parks) append(mention.primary ? about : named, mention.id, record);
    for (const { park, statistics } of record.ofParks) {
      append(stating, park, record);
      counts.set(park, (counts.get(park) ?? 0) + statistics);
    }
  }
  // A park's page and its figures beside it are made one after the other.
  const pointsAtHand = lastAtHand((id: string) => pointsOf(id, stating.get(id) ?? [], statisticsOf));
  const pages: ParkPage[] = [];
  for (const park of register.parks) {
    const own = about.get(park.id) ?? [];
    const all = [...own, ...(named.get(park.id) ?? [])];
    if (all.length === 0) continue;
    pages.push({
      park,
      pinyin: pinyinOf(park.name),
      articles: all,
      about: own.length,
      statistics: counts.get(park.id) ?? 0,
      stating: stating.get(park.id) ?? [],
      points: () => pointsAtHand(park.id),
    });
  }
  return pages.sort((a, b) => compareCodes(a.pinyin, b.pinyin) || compareCodes(a.park.id, b.park.id));
}

function pointsOf(id: string, stating: readonly ArticleCard[], statisticsOf: StatisticsReader): Point[] {
  return stating.flatMap((record) =>
    statisticsOf(record)
      .filter(({ statistic }) => statistic.park === id)
      .map((numbered) => ({ record, ...numbered })),
  );
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
