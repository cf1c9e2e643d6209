import type { SiteConfig } from '../config.ts';
import type { ArticleCard } from '../record/card.ts';
import type { Park, ParkRegister } from '../register/park.ts';
import { type Collection, type Collections, collect, type Found, inOrder } from './collection.ts';
import { type FrontPage, layFrontPage } from './front-page.ts';
import { gatherIssues, type Issue } from './issues.ts';
import { countByMonth } from './months.ts';
import { findSurroundings, type Surroundings } from './neighbours.ts';
import { once } from './once.ts';
import { compareArticles } from './order.ts';
import { gatherParks, type ParkPage, type StatisticsReader } from './park-pages.ts';
import { type RelatedArticles, relatedArticles } from './related.ts';

/** What a site is made of: the cards of finished records, and how to come by their statistics of parks. */
export interface SiteArticles {
  readonly cards: readonly ArticleCard[];
  readonly statistics: StatisticsReader;
}

/** What the site's assembly needs to know besides the records. */
export interface SiteKnowledge {
  readonly parks: ParkRegister;
}

/** All that only many articles can say. Everything is in the order readers meet it; nothing is guessed. */
export interface Site {
  readonly config: SiteConfig;
  /** Dated newest first, then undated by source path and offset. */
  readonly articles: readonly ArticleCard[];
  readonly front: FrontPage;
  /** Parks with articles, by pinyin. */
  readonly parks: readonly ParkPage[];
  /** Parks of the register that no article names yet. */
  readonly silentParks: readonly Park[];
  readonly parkById: ReadonlyMap<string, Park>;
  readonly reporters: readonly Collection[];
  /** Keywords that at least two articles share. */
  readonly topics: readonly Collection[];
  /** People and organisations that are named more than once, or with a title. */
  readonly people: readonly Collection[];
  readonly organisations: readonly Collection[];
  readonly issues: readonly Issue[];
  /** How many articles each month has, by `2024-05`. */
  readonly months: ReadonlyMap<string, number>;
  /** By article id. */
  readonly issueOf: ReadonlyMap<string, Issue>;
  readonly surroundings: ReadonlyMap<string, Surroundings>;
  readonly related: RelatedArticles;
  readonly byId: ReadonlyMap<string, ArticleCard>;
  /** The same collections by name, to find a link. */
  readonly named: {
    readonly reporters: Collections;
    readonly topics: Collections;
    readonly people: Collections;
    readonly organisations: Collections;
  };
}

/**
 * Builds the site from the cards of finished records. Linear in articles, but for sorting. Each part is made when it
 * is first asked for: one page of a large archive needs few of them.
 */
export function buildSite(
  { cards, statistics }: SiteArticles,
  knowledge: SiteKnowledge,
  config: SiteConfig,
): Site {
  const articles = [...cards].sort(compareArticles);
  const parks = gatherParks(articles, knowledge.parks, statistics);
  const named = {
    reporters: once(() => collect(articles, (record) => record.byline?.people ?? [])),
    topics: once(() => collect(articles, keywordsOf, (own) => own.articles.length > 1)),
    people: once(() => collect(articles, (record) => record.people, worthAPage)),
    organisations: once(() => collect(articles, (record) => record.organisations, worthAPage)),
  };
  const issues = once(() => gatherIssues(articles));
  return withParts({
    config: () => config,
    articles: () => articles,
    front: () => layFrontPage(articles, statistics),
    parks: () => parks,
    silentParks: () => {
      const named = new Set(parks.map(({ park }) => park));
      return knowledge.parks.parks.filter((park) => !named.has(park));
    },
    parkById: () => new Map(parks.map(({ park }) => [park.id, park])),
    reporters: () => inOrder(named.reporters()),
    topics: () => inOrder(named.topics()),
    people: () => inOrder(named.people()),
    organisations: () => inOrder(named.organisations()),
    issues,
    months: () => countByMonth(articles),
    issueOf: () => byArticle(issues()),
    surroundings: () => findSurroundings(articles, parks),
    related: () => relatedArticles(articles),
    byId: () => new Map(articles.map((record) => [record.id, record])),
    named: () => withParts(named),
  });
}

/** An object whose properties are made when they are first asked for. */
function withParts<T extends object>(parts: { readonly [K in keyof T]: () => T[K] }): T {
  const whole = {};
  for (const [name, make] of Object.entries<() => unknown>(parts))
    Object.defineProperty(whole, name, { get: once(make), enumerable: true });
  return whole as T;
}

function byArticle(issues: readonly Issue[]): ReadonlyMap<string, Issue> {
  const found = new Map<string, Issue>();
  for (const issue of issues)
    for (const page of issue.pages) for (const own of page.articles) found.set(own.id, issue);
  return found;
}

function keywordsOf(record: ArticleCard): { name: string }[] {
  return record.keywords.map((name) => ({ name }));
}

function worthAPage({ mentions, titles }: Found): boolean {
  return mentions > 1 || titles.length > 0;
}
