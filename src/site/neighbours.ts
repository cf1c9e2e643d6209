import type { ArticleCard } from '../record/card.ts';
import type { Park } from '../register/park.ts';
import type { ParkPage } from './park-pages.ts';

/** The article before and after in some order; null at its ends. */
export interface Neighbours {
  readonly previous: ArticleCard | null;
  readonly next: ArticleCard | null;
}

/** What stands around an article. */
export interface Surroundings {
  /** In the printed page, or in the source file where no page is known. */
  readonly page: Neighbours;
  /** Everything on that page but the article itself. */
  readonly samePage: readonly ArticleCard[];
  /** Among the articles about its first park. */
  readonly park: (Neighbours & { readonly park: Park }) | null;
}

const NEIGHBOURS_SHOWN = 8;

/** Each article's surroundings by id. Articles must be in the site's order. */
export function findSurroundings(
  articles: readonly ArticleCard[],
  parks: readonly ParkPage[],
): ReadonlyMap<string, Surroundings> {
  const pages = new Map<string, ArticleCard[]>();
  for (const record of articles) {
    const key = pageKeyOf(record);
    const list = pages.get(key);
    if (list === undefined) pages.set(key, [record]);
    else list.push(record);
  }
  const inPark = parkNeighbours(parks);
  const surroundings = new Map<string, Surroundings>();
  for (const list of pages.values()) {
    list.forEach((record, index) => {
      const from = Math.max(0, Math.min(index - NEIGHBOURS_SHOWN / 2, list.length - NEIGHBOURS_SHOWN - 1));
      surroundings.set(record.id, {
        page: neighboursAt(list, index),
        samePage: list.slice(from, from + NEIGHBOURS_SHOWN + 1).filter((other) => other !== record),
        park: inPark.get(record.id) ?? null,
      });
    });
  }
  return surroundings;
}

function parkNeighbours(parks: readonly ParkPage[]): ReadonlyMap<string, Neighbours & { park: Park }> {
  const found = new Map<string, Neighbours & { park: Park }>();
  for (const { park, articles, about } of parks) {
    const own = articles.slice(0, about);
    own.forEach((record, index) => {
      const first = record.parks.find((mention) => mention.primary);
      if (first?.id === park.id) found.set(record.id, { ...neighboursAt(own, index), park });
    });
  }
  return found;
}

function neighboursAt(list: readonly ArticleCard[], index: number): Neighbours {
  return { previous: list[index - 1] ?? null, next: list[index + 1] ?? null };
}

function pageKeyOf(record: ArticleCard): string {
  const printed = record.date !== null && record.page !== null;
  return printed
    ? JSON.stringify([record.publication, record.date, record.page])
    : JSON.stringify([record.source.path]);
}
