import type { SiteConfig } from '../config.ts';
import type { ArticleCard } from '../record/card.ts';
import type { Park, ParkRegister } from '../register/park.ts';
import { byName, type Collection, collect, type Found } from './collection.ts';
import { type FrontPage, layFrontPage } from './front-page.ts';
import { gatherIssues, type Issue } from './issues.ts';
import { findSurroundings, type Surroundings } from './neighbours.ts';
import { compareArticles } from './order.ts';
import { gatherParks, type ParkPage } from './park-pages.ts';
import { type Related, relatedArticles } from './related.ts';

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
  /** By article id. */
  readonly issueOf: ReadonlyMap<string, Issue>;
  readonly surroundings: ReadonlyMap<string, Surroundings>;
  readonly related: ReadonlyMap<string, readonly Related[]>;
  readonly byId: ReadonlyMap<string, ArticleCard>;
  /** The same collections by name, to find a link. */
  readonly named: {
    readonly reporters: ReadonlyMap<string, Collection>;
    readonly topics: ReadonlyMap<string, Collection>;
    readonly people: ReadonlyMap<string, Collection>;
    readonly organisations: ReadonlyMap<string, Collection>;
  };
}

/** Builds the site from the cards of finished records. Linear in articles, but for sorting. */
export function buildSite(cards: readonly ArticleCard[], knowledge: SiteKnowledge, config: SiteConfig): Site {
  const articles = [...cards].sort(compareArticles);
  const parks = gatherParks(articles, knowledge.parks);
  const reporters = collect(articles, (record) => record.byline?.people ?? []);
  const topics = collect(articles, keywordsOf, (own) => own.articles.length > 1);
  const people = collect(articles, (record) => record.people, worthAPage);
  const organisations = collect(articles, (record) => record.organisations, worthAPage);
  const issues = gatherIssues(articles);
  return {
    config,
    articles,
    front: layFrontPage(articles),
    parks,
    silentParks: knowledge.parks.parks.filter((park) => !parks.some((own) => own.park === park)),
    parkById: new Map(parks.map(({ park }) => [park.id, park])),
    reporters,
    topics,
    people,
    organisations,
    issues,
    issueOf: new Map(
      issues.flatMap((issue) =>
        issue.pages.flatMap((page) => page.articles.map((own) => [own.id, issue] as const)),
      ),
    ),
    surroundings: findSurroundings(articles, parks),
    related: relatedArticles(articles),
    byId: new Map(articles.map((record) => [record.id, record])),
    named: {
      reporters: byName(reporters),
      topics: byName(topics),
      people: byName(people),
      organisations: byName(organisations),
    },
  };
}

function keywordsOf(record: ArticleCard): { name: string }[] {
  return record.keywords.map((name) => ({ name }));
}

function worthAPage({ mentions, titles }: Found): boolean {
  return mentions > 1 || titles.length > 0;
}
