/**
 * Every statistic an article states, as a sourced data point: our own grammar over clean text.
 * What is not printed stays null; a number whose indicator cannot be told is left out.
 */
import type { Period, Statistic } from '../record/schema.ts';
import type { IndicatorRegister } from '../register/indicator.ts';
import type { ArticleText, TextBlock } from './article-text.ts';
import { insideOf, statingAsides } from './statistics/asides.ts';
import { sentencesOf } from './statistics/clauses.ts';
import type { BlockText, NamedSpan } from './statistics/context.ts';
import type { Figure } from './statistics/figure.ts';
import { type PeriodHit, scanPeriods } from './statistics/periods.ts';
import { readSentence } from './statistics/sentence.ts';
import { skeletonOf } from './statistics/skeleton.ts';
import type { Subject } from './statistics/subjects.ts';
import { isToCome } from './statistics/to-come.ts';
import { verbPlaces } from './statistics/verb-places.ts';
import { wordEdges } from './statistics/word-edges.ts';
import { CUTTING_VERBS, KEPT_VERBS } from './statistics/words.ts';

/** What is carried on from sentence to sentence. */
interface Carried {
  subject: Subject | null;
  /** The park named last, whoever has been spoken of since. */
  park: Subject | null;
  period: Period | null;
  /** Whether that time is still to come: 力争到2030年. */
  isToCome: boolean;
  /** How many paragraphs ago the period was named. */
  periodAge: number;
  year: number | null;
  earlier: string[];
  names: readonly string[];
}

/** A period named in one paragraph still holds in the next, and no further. */
const PERIOD_REACH = 1;
/** 该公司 looks this many paragraphs back. */
const ANTECEDENT_REACH = 3;

export function statisticsOf(article: ArticleText, indicators: IndicatorRegister): Statistic[] {
  const found: Statistic[] = [];
  const park = headlineSubject(article);
  const carried: Carried = {
    subject: park,
    park,
    period: null,
    isToCome: false,
    periodAge: 0,
    year: null,
    earlier: [],
    names: introducedNames(article),
  };
  let index = 0;
  for (const section of article.draft.sections) {
    carried.period = null;
    for (const { type } of section.blocks) {
      const block = article.blocks[index];
      if (type === 'paragraph' && block !== undefined) {
        found.push(...paragraphStatistics(block, article.draft.date, indicators, carried, found));
      }
      index += 1;
    }
  }
  return found;
}

function paragraphStatistics(
  block: TextBlock,
  date: string | null,
  register: IndicatorRegister,
  carried: Carried,
  before: readonly Statistic[],
): Statistic[] {
  const text = blockText(block, carried.names);
  carried.periodAge += 1;
  // A firm is carried on within its paragraph, a park until another takes its place.
  if (carried.subject !== null && carried.subject.park === null) carried.subject = null;
  const figures = sentencesOf(text.skeleton).flatMap((span) => {
    const calendar = { date, year: carried.year };
    const periods = scanPeriods(text.skeleton.text, text.original, span.start, span.end, calendar);
    const reading = readSentence(
      { block: text, ...span, periods, register, park: carried.park },
      carried.subject,
      carried.earlier,
    );
    const asides = statingAsides(text, span).flatMap((aside) => {
      const inside = insideOf(text, aside);
      const inner = scanPeriods(inside.skeleton.text, text.original, aside.start, aside.end, calendar);
      const before = reading.figures.filter((figure) => figure.markEnd <= aside.start);
      const subject = before.at(-1)?.subject ?? reading.subject;
      const sentence = { block: inside, ...aside, periods: inner, register, park: reading.park };
      return before.length === 0 ? [] : readSentence(sentence, subject, carried.earlier, before).figures;
    });
    const all = [...reading.figures, ...asides];
    const isComing = (hit: PeriodHit): boolean => isToCome(hit, text.skeleton.text, span, date);
    for (const figure of all) {
      const own = periods.findLast((hit) => hit.usable && hit.start < figure.markStart);
      // Of a time still to come there is nothing but aims.
      if (own !== undefined && isComing(own)) figure.aimed = true;
      figure.period ??= own === undefined ? carriedPeriod(figure, carried) : own.period;
    }
    carried.subject = reading.subject;
    carried.park = reading.park;
    carryPeriod(periods, carried, isComing);
    return all;
  });
  carried.earlier = [...carried.earlier, text.skeleton.text].slice(-ANTECEDENT_REACH);
  return figures
    .filter((figure) => !isRestated(figure, text, before))
    .sort((a, b) => a.markStart - b.markStart)
    .map((figure) => statisticFrom(figure, block));
}

function blockText(block: TextBlock, names: readonly string[]): BlockText {
  const skeleton = skeletonOf(block.text);
  return {
    original: block.text,
    skeleton,
    cutting: verbPlaces(skeleton.text, CUTTING_VERBS),
    kept: verbPlaces(skeleton.text, KEPT_VERBS),
    words: wordEdges(() => block.words),
    parks: block.parkHits,
    names: spansOf(block.text, names),
  };
}

function spansOf(text: string, names: readonly string[]): NamedSpan[] {
  const spans = names.flatMap((name) => {
    const found: NamedSpan[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      found.push({ name, start: at, end: at + name.length });
    }
    return found;
  });
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** （以下简称“聚石化学”）: the article says itself what it will call the firm. */
function introducedNames(article: ArticleText): string[] {
  const names = new Set<string>();
  for (const { text } of article.blocks) {
    for (const hit of text.matchAll(/简称[：:]?“([^“”]{2,16})”/g)) names.add(hit[1] ?? '');
  }
  return [...names];
}

function headlineSubject(article: ArticleText): Subject | null {
  const park = article.headline?.parkHits[0]?.park;
  return park === undefined ? null : { name: park.name, park };
}

/**
 * The period carried on from an earlier sentence. Of a time still to come only an aim is told: what stands in the next
 * sentence has been reached, and when is not said.
 */
function carriedPeriod(figure: Figure, carried: Carried): Period | null {
  if (carried.isToCome && !figure.aimed) return null;
  return carried.periodAge - 1 <= PERIOD_REACH ? carried.period : null;
}

function carryPeriod(
  periods: readonly PeriodHit[],
  carried: Carried,
  isComing: (hit: PeriodHit) => boolean,
): void {
  const last = periods.findLast((hit) => hit.usable);
  if (last !== undefined) {
    carried.period = last.day ? null : last.period;
    carried.isToCome = isComing(last);
    carried.periodAge = 1;
  }
  const dated = periods.findLast((hit) => hit.period !== null && !isComing(hit));
  if (dated?.period != null) carried.year = Number(dated.period.start.slice(0, 4));
}

/** 聚石化学等13家企业: said again, not a new figure. */
function isRestated(figure: Figure, text: BlockText, before: readonly Statistic[]): boolean {
  if (figure.quantity === null || figure.comparison !== null) return false;
  if (text.original.charAt(figure.markStart - 1) !== '等') return false;
  const { value, unit } = figure.quantity;
  return before.some(
    (known) => known.value === value && known.unit === unit.text && known.indicator.endsWith(figure.noun),
  );
}

function statisticFrom(figure: Figure, block: TextBlock): Statistic {
  const { quantity } = figure;
  return {
    indicator: figure.indicator,
    indicatorId: figure.known?.id ?? null,
    scope: figure.scope,
    subject: figure.subject?.name ?? null,
    park: figure.subject?.park?.id ?? null,
    value: quantity?.value ?? null,
    ...(quantity?.valueTo == null ? {} : { valueTo: quantity.valueTo }),
    unit: quantity?.unit.text ?? null,
    normalized:
      quantity === null
        ? null
        : { value: rounded(quantity.value * quantity.unit.factor), unit: quantity.unit.base },
    approximate: quantity?.approximate ?? null,
    comparison: figure.comparison,
    rank: figure.rank,
    period: figure.period,
    ...(figure.aimed ? { aimed: true } : {}),
    text: block.text.slice(figure.start, figure.end),
    source: block.slice(figure.start, figure.end),
    at: { block: block.index, start: figure.markStart, end: figure.markEnd },
  };
}

/** 108.86 × 1e8 is 10886000000, not 10885999999.999998. */
function rounded(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}
