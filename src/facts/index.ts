import type { Knowledge } from '../knowledge.ts';
import type { ArticleDraft, ArticleRecord } from '../record/schema.ts';
import { type ArticleText, articleText } from './article-text.ts';
import { decidedParks } from './decided-parks.ts';
import { findEntities } from './entities.ts';
import { eventsOf } from './events.ts';
import { findKeywords } from './keywords.ts';
import { findParks } from './parks.ts';
import { statisticsOf } from './statistics.ts';
import { findSummary } from './summary.ts';

/** What the finders add to a draft. */
export type Facts = Omit<ArticleRecord, keyof ArticleDraft>;

/** A finder reads the article and what earlier finders found, and says what it adds. */
export type Finder = (article: ArticleText, found: Facts, knowledge: Knowledge) => Partial<Facts>;

const nothing: Facts = { parks: [], statistics: [], entities: [], events: [], keywords: [], summary: '' };

/** The finders, in the order they must run. */
const FINDERS: readonly Finder[] = [
  // Who the article is about: statistics and entities ask which park a sentence means.
  (article, _found, knowledge) => ({
    parks: decidedParks(findParks(article), article.draft, knowledge.parks),
  }),
  // Needs nothing but the registers: the grammar settles for itself whose a figure is.
  (article, _found, { indicators }) => ({ statistics: statisticsOf(article, indicators) }),
  // Needs the parks' places, which the article's text keeps: a park is no place and no organisation.
  (article) => ({ entities: findEntities(article) }),
  // Needs the statistics: an event's amount is one of its sentence's figures.
  (article, found) => ({ events: eventsOf(article, found.statistics) }),
  // Needs the parks: their names are always worth a keyword.
  (article, found, knowledge) => ({ keywords: findKeywords(article, found, knowledge) }),
  // Needs the keywords: the sentence that says most is the one that says most of them.
  (article, found) => ({ summary: findSummary(article, found) }),
];

/** Asks every finder in turn what the article says. The draft itself is not changed. */
export function complete(draft: ArticleDraft, knowledge: Knowledge): ArticleRecord {
  const article = articleText(draft, knowledge);
  const facts = FINDERS.reduce<Facts>(
    (found, find) => ({ ...found, ...find(article, found, knowledge) }),
    nothing,
  );
  return { ...draft, ...facts };
}
