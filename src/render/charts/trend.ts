/** One indicator of one park over time: dots joined by a line, values beside them, zero on the axis. */
import { type ScaleLinear, type ScalePoint, scaleLinear, scalePoint } from 'd3-scale';
import { chart, element, group, link, title, words } from './svg.ts';
import { onWholePixels } from './whole-pixels.ts';

export interface TrendPoint {
  /** The period in words: 2024年1—11月. */
  readonly period: string;
  /** For the axis: 2024. */
  readonly tick: string;
  readonly value: number;
  readonly label: string;
  readonly href: string;
  /** Computed from a growth rate, not printed. */
  readonly derived: boolean;
}

interface Scales {
  readonly x: ScalePoint<string>;
  readonly y: ScaleLinear<number, number>;
}

const WIDTH = 340;
const HEIGHT = 190;
const EDGE = { top: 30, right: 300, bottom: 160, left: 30 };

export function trendChart(points: readonly TrendPoint[], unit: string, labelledBy: string): string {
  const scales = scalesOf(points);
  const { x, y } = scales;
  const zero = y(0);
  const [upper, lower] = byHeight(points);
  const dots = (derived: boolean) =>
    points.filter((point) => point.derived === derived).map((point) => dot(scales, point, unit));
  const content = [
    group(
      { transform: 'translate(0,9)' },
      x.domain().map((tick) => words(tick, x(tick) ?? 0, EDGE.bottom, 'upper')),
    ),
    group({ stroke: 'currentColor' }, [
      element('line', { y2: zero, y1: zero, x2: EDGE.right, x1: EDGE.left }),
    ]),
    group(LINE, [element('path', { d: lineThrough(scales, onePerTick(points)) })]),
    group({ 'stroke-width': 1.5, stroke: 'currentColor', fill: 'none' }, dots(true)),
    group({ class: 'own' }, dots(false)),
    labels(scales, upper, -12),
    labels(scales, lower, 18),
    group({ transform: 'translate(-24,-22)', 'font-size': 11, 'text-anchor': 'start' }, [
      words(unit, EDGE.left, EDGE.top, 'upper'),
    ]),
  ];
  return chart(WIDTH, HEIGHT, { labelledBy, own: 'links' }, content.join(''));
}

const LINE = {
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'stroke-opacity': 0.5,
  stroke: 'currentColor',
  fill: 'none',
};

function scalesOf(points: readonly TrendPoint[]): Scales {
  const values = points.map(({ value }) => value);
  const top = Math.max(...values, 0);
  const ticks = points.map(({ tick }) => tick);
  return {
    x: onWholePixels(scalePoint(ticks, [EDGE.left, EDGE.right]).padding(0.5)),
    y: scaleLinear([Math.min(...values, 0), top === 0 ? 1 : top], [EDGE.bottom, EDGE.top]),
  };
}

/** Printed values are filled, derived ones are rings. */
function dot(
  { x, y }: Scales,
  { tick, value, period, label, href, derived }: TrendPoint,
  unit: string,
): string {
  const says = `${period}：${label}${unit}${derived ? '（推算）' : ''}`;
  const place = { r: derived ? 4 : 4.5, cy: y(value), cx: x(tick) ?? 0 };
  return link(href, says, 'links', element('circle', place, title(says)));
}

function lineThrough({ x, y }: Scales, points: readonly TrendPoint[]): string {
  const places = points.map(({ tick, value }) => `${thousandth(x(tick) ?? 0)},${thousandth(y(value))}`);
  // A line of one point has no length, and its round ends are drawn only where it is closed.
  return `M${places.join('L')}${places.length === 1 ? 'Z' : ''}`;
}

function thousandth(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}

function labels({ x, y }: Scales, points: readonly TrendPoint[], dy: number): string {
  return group(
    { transform: `translate(0,${dy})`, 'font-size': 13 },
    points.map(({ tick, value, label }) => words(label, x(tick) ?? 0, y(value))),
  );
}

/** Articles that disagree put two values on one tick: the higher is labelled above, the others below. */
function byHeight(points: readonly TrendPoint[]): [TrendPoint[], TrendPoint[]] {
  const top = new Map<string, TrendPoint>();
  for (const point of points) {
    if (point.value > (top.get(point.tick)?.value ?? Number.NEGATIVE_INFINITY)) top.set(point.tick, point);
  }
  return [
    points.filter((point) => top.get(point.tick) === point),
    points.filter((point) => top.get(point.tick) !== point),
  ];
}

/** The line goes through one value a tick, the first that was reported. */
function onePerTick(points: readonly TrendPoint[]): TrendPoint[] {
  const seen = new Set<string>();
  return points.filter(({ tick }) => !seen.has(tick) && seen.add(tick));
}
