import { createHash } from 'node:crypto';
import { headlineSegments } from '../chinese/headline-breaks.ts';
import type { Segmenter } from '../chinese/segmenter.ts';
import { anchorBlocks, blocksOf } from './blocks.ts';
import { correctionsOf } from './corrections.ts';
import type { ArticleRecord, Statistic } from './schema.ts';
import { titleOf } from './title.ts';

/**
 * What other pages need of an article: lists, indexes, charts and neighbours are made from cards, so that the
 * whole record, twenty times as large, is in memory only while the article's own files are made.
 */
export interface ArticleCard
  extends Pick<
    ArticleRecord,
    | 'id'
    | 'publication'
    | 'date'
    | 'page'
    | 'source'
    | 'kicker'
    | 'headline'
    | 'subtitle'
    | 'byline'
    | 'parks'
    | 'keywords'
    | 'summary'
    | 'characters'
    | 'events'
    | 'errata'
  > {
  /** Stands for the whole record: the same hash means the same record. */
  readonly hash: string;
  /** What lists call it. */
  readonly title: string;
  /** The parts of the title between which a line may break. */
  readonly titleParts: readonly string[];
  readonly paragraphs: number;
  /** How many there are of each. */
  readonly statistics: number;
  readonly entities: number;
  readonly edits: number;
  /** How many statistics belong to each park itself; which those are, `statisticsOfParks` says. */
  readonly ofParks: readonly { readonly park: string; readonly statistics: number }[];
  readonly people: readonly NamedEntity[];
  readonly organisations: readonly NamedEntity[];
  readonly corrections: readonly ListedCorrection[];
  /** Of its figures, below content/figures. */
  readonly pictures: readonly string[];
  /** Whether the text says that it goes on, or began, on another page. */
  readonly jumps: boolean;
}

export interface NumberedStatistic {
  readonly statistic: Statistic;
  /** From 1, in the order of the article. */
  readonly number: number;
}

export interface NamedEntity {
  readonly name: string;
  readonly title: string | null;
  readonly mentions: number;
}

/** A misprint that the article's page shows corrected, as the ledger lists it. */
export interface ListedCorrection {
  readonly printed: string;
  readonly meant: string;
  readonly reason: string | null;
  /** Who corrected it: the rule's id. */
  readonly rule: string;
  /** The day an editor put it right; null for what a rule found. */
  readonly corrected: string | null;
  /** The id of its paragraph or figure on the article's page. */
  readonly anchor: string;
}

/** The card of a finished record. `segmenter` knows where a word of the headline ends. */
export function cardOf(record: ArticleRecord, segmenter: Pick<Segmenter, 'words'>): ArticleCard {
  const { id, publication, date, page, source, kicker, headline, subtitle, byline } = record;
  const { parks, keywords, summary, characters, events, errata } = record;
  const title = titleOf(record);
  return {
    ...{ id, publication, date, page, source, kicker, headline, subtitle, byline },
    ...{ parks, keywords, summary, characters },
    ...(events === undefined ? {} : { events }),
    ...(errata === undefined ? {} : { errata }),
    hash: createHash('sha256').update(JSON.stringify(record)).digest('base64url'),
    title,
    titleParts: headlineSegments(title, segmenter),
    paragraphs: blocksOf(record).filter((block) => block.type === 'paragraph').length,
    statistics: record.statistics.length,
    entities: record.entities.length,
    edits: record.edits.length,
    ofParks: countedByPark(record),
    people: entitiesOf(record, 'person'),
    organisations: entitiesOf(record, 'organisation'),
    corrections: listedCorrections(record),
    pictures: blocksOf(record).flatMap((block) =>
      block.type === 'figure' && block.image !== null ? [block.image] : [],
    ),
    jumps: record.messages.some(({ rule }) => rule === 'jump-line'),
  };
}

/** The statistics that belong to a park itself, each with its number in the article. */
export function statisticsOfParks({ statistics }: Pick<ArticleRecord, 'statistics'>): NumberedStatistic[] {
  return statistics
    .map((statistic, index) => ({ statistic, number: index + 1 }))
    .filter(({ statistic }) => statistic.park !== null);
}

function countedByPark(record: ArticleRecord): ArticleCard['ofParks'] {
  const counts = new Map<string, number>();
  for (const { statistic } of statisticsOfParks(record)) {
    const park = statistic.park ?? '';
    counts.set(park, (counts.get(park) ?? 0) + 1);
  }
  return [...counts].map(([park, statistics]) => ({ park, statistics }));
}

function entitiesOf({ entities }: ArticleRecord, type: 'person' | 'organisation'): NamedEntity[] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ name, title = null, mentions }) => ({ name, title, mentions: mentions.length }));
}

function listedCorrections(record: ArticleRecord): ListedCorrection[] {
  const found = correctionsOf(record);
  const anchors = found.length === 0 ? [] : anchorBlocks(record);
  return found.map(({ edit, printed, meant, corrected, block }) => ({
    ...{ printed, meant, corrected, rule: edit.rule },
    reason: edit.reason ?? null,
    anchor: anchors[block] ?? '',
  }));
}
