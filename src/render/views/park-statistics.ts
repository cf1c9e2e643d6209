/** A park's figures as charts with a table beside each, what contradicts, and when how much was written. */
import type { Statistic } from '../../record/schema.ts';
import { contradictionsOf, type Derived, derive } from '../../site/arithmetic.ts';
import { type Panel, type Point, panelsOf } from '../../site/comparability.ts';
import { monthsOf } from '../../site/months.ts';
import type { ParkPage } from '../../site/park-pages.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { activityChart } from '../charts/activity.ts';
import { type TrendPoint, trendChart } from '../charts/trend.ts';
import { chineseDate } from '../dates.ts';
import { type FigureView, grouped, viewFigure } from '../figures.ts';
import { relativeLink } from '../links.ts';
import { periodInWords } from '../period-in-words.ts';
import { statisticLink } from '../statistic-link.ts';

/** Indicators charted on one page; the data files have all. */
const MOST_CHARTS = 8;
const MOST_EVENTS = 30;

/** `points`: the park's own. */
export function viewParkStatistics(site: Site, own: ParkPage, points: readonly Point[], path: string) {
  const groups = panelsOf(points);
  const charted = groups
    .map((group) => ({ group, panels: group.panels.filter(isTrend) }))
    .filter(({ panels }) => panels.length > 0)
    .slice(0, MOST_CHARTS);
  const months = monthsOf(site, own);
  return {
    charts: charted.map(({ group, panels }, index) => ({
      anchor: `indicator-${index + 1}`,
      title: group.indicator,
      apart: panels.length > 1 && group.apart.length > 0 ? group.apart : null,
      panels: panels.map((panel, at) => viewPanel(panel, `indicator-${index + 1}-${at + 1}`, path)),
    })),
    contradictions: contradictionsOf(groups).map(({ said, points: found }) => ({
      said,
      links: found.map((point) => ({ title: point.record.title, href: statisticLink(path, point) })),
    })),
    events: eventsOfPark(own, path),
    activity: months.length < 2 ? null : { svg: activityChart(months, 'activity-title'), months },
  };
}

/** What happened to the park or in it, latest first, from articles that are about it. */
function eventsOfPark(own: ParkPage, path: string) {
  return own.articles
    .slice(0, own.about)
    .flatMap((record) => (record.events ?? []).map((event) => ({ record, event })))
    .filter(({ event }) => event.kind !== '成立')
    .sort((a, b) => compareDates(b.event.date, a.event.date))
    .slice(0, MOST_EVENTS)
    .map(({ record, event }) => ({
      iso: event.date,
      date: event.date === null ? null : chineseDate(event.date),
      kind: event.kind,
      text: event.text,
      href: `${relativeLink(path, paths.article(record.id))}#:~:text=${encodeURIComponent(event.text.slice(0, 60)).replaceAll('-', '%2D')}`,
    }));
}

function compareDates(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two points in time, printed or derived, make a trend. */
function isTrend(panel: Panel): boolean {
  return (
    new Set([...panel.points.map(periodOf), ...derivedOf(panel).map((derived) => derived.period.start)])
      .size > 1
  );
}

function viewPanel(panel: Panel, anchor: string, path: string) {
  const latest = panel.points.at(-1)?.statistic;
  const unit = latest?.unit ?? '';
  const factor = factorOf(latest);
  const derived = derivedOf(panel);
  const rows = [
    ...saidOnce(panel.points).map(([point, times]) => printedRow(point, times, factor, path)),
    ...derived.map((found) => derivedRow(found, factor, path)),
  ].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const title = `${panel.scope !== null && !panel.indicator.startsWith(panel.scope) ? `${panel.scope}` : ''}${panel.indicator}`;
  return {
    anchor,
    title,
    period: panel.period,
    aimed: panel.aimed,
    svg: trendChart(rows, unit, anchor),
    unit,
    hasDerived: derived.length > 0,
    rows,
  };
}

interface Row extends TrendPoint {
  readonly order: string;
  readonly changed: FigureView['changed'];
  readonly source: string;
  /** In how many places it is said, where in more than one. */
  readonly times: number | null;
}

/** One row for each value of a period, however many articles state it: the first, and how many. */
function saidOnce(points: readonly Point[]): [Point, number][] {
  const rows = new Map<string, [Point, number]>();
  for (const point of points) {
    const { period, normalized } = point.statistic;
    const key = `${period?.start}/${period?.end} ${normalized?.value}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [point, 1]);
    else row[1] += 1;
  }
  return [...rows.values()];
}

function printedRow(point: Point, times: number, factor: number, path: string): Row {
  const { statistic, record } = point;
  const { start = '', end = '' } = statistic.period ?? {};
  const value = (statistic.normalized?.value ?? 0) / factor;
  return {
    order: end,
    period: periodInWords(start, end),
    tick: end.slice(0, 4),
    value,
    label: grouped(trimmed(value)),
    href: statisticLink(path, point),
    derived: false,
    changed: viewFigure(statistic).changed,
    source: record.title,
    times: times > 1 ? times : null,
  };
}

function derivedRow({ from, value, period }: Derived, factor: number, path: string): Row {
  const shown = value / factor;
  return {
    order: period.end,
    period: periodInWords(period.start, period.end),
    tick: period.end.slice(0, 4),
    value: shown,
    label: grouped(Number(shown.toPrecision(4))),
    href: statisticLink(path, from),
    derived: true,
    changed: null,
    source: from.record.title,
    times: null,
  };
}

/** The year before each printed value, where no article prints it. */
function derivedOf(panel: Panel): Derived[] {
  const known = new Set(panel.points.map(periodOf));
  const found: Derived[] = [];
  for (const point of panel.points) {
    const derived = derive(point);
    if (derived?.what !== 'before' || known.has(derived.period.start)) continue;
    known.add(derived.period.start);
    found.push(derived);
  }
  return found;
}

function periodOf(point: Point): string {
  return point.statistic.period?.start ?? '';
}

/** What one printed unit is worth in the base unit: 亿元 → 1e8. */
function factorOf(statistic: Statistic | undefined): number {
  const { value = null, normalized = null } = statistic ?? {};
  return value === null || normalized === null || value === 0 ? 1 : normalized.value / value;
}

function trimmed(value: number): number {
  return Number(value.toPrecision(10));
}
