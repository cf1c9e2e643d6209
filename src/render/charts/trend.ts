/** One indicator of one park over time: dots joined by a line, values beside them, zero on the axis. */
import { type ScaleLinear, type ScalePoint, scaleLinear, scalePoint } from 'd3-scale';
import { chart, element, group, link, title, words } from './svg.ts';
import { onWholePixels } from './whole-pixels.ts';
import { widthOf } from './width.ts';
import { type Box, withRoom } from './with-room.ts';

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
const FONT = { tick: 10, value: 13 };
const DOT = 4.5;
/** From the lower edge to the top of what is written below it. */
const TICK = 9;
/** From a dot's middle to its value's. */
const ABOVE = -12;
const BELOW = 18;

export function trendChart(points: readonly TrendPoint[], unit: string, labelledBy: string): string {
  const scales = scalesOf(points);
  const { x, y } = scales;
  const zero = y(0);
  const [upper, lower] = labelled(scales, points);
  const dots = (derived: boolean) =>
    points.filter((point) => point.derived === derived).map((point) => dot(scales, point, unit));
  const content = [
    group(
      { transform: `translate(0,${TICK})` },
      written(scales).map((tick) => words(tick, x(tick) ?? 0, EDGE.bottom, 'upper')),
    ),
    group({ stroke: 'currentColor' }, [
      element('line', { y2: zero, y1: zero, x2: EDGE.right, x1: EDGE.left }),
    ]),
    group(LINE, [element('path', { d: lineThrough(scales, onePerTick(points)) })]),
    group({ 'stroke-width': 1.5, stroke: 'currentColor', fill: 'none' }, dots(true)),
    group({ class: 'own' }, dots(false)),
    labels(scales, upper, ABOVE),
    labels(scales, lower, BELOW),
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

/** As many ticks as there is room for, in even steps back from the last. */
function written({ x }: Scales): string[] {
  const ticks = x.domain();
  const widest = Math.max(...ticks.map((tick) => widthOf(tick, FONT.tick)));
  const every = Math.max(1, Math.ceil((widest + 4) / x.step()));
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
}

/** Printed values are filled, derived ones are rings. */
function dot(
  { x, y }: Scales,
  { tick, value, period, label, href, derived }: TrendPoint,
  unit: string,
): string {
  const says = `${period}：${label}${unit}${derived ? '（推算）' : ''}`;
  const place = { r: derived ? 4 : DOT, cy: y(value), cx: x(tick) ?? 0 };
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

/**
 * The points whose values are written above them, and below. Where not all have room, the last, the first, the highest
 * and the lowest come first, and then the newer ones; the table has them all.
 */
function labelled(scales: Scales, points: readonly TrendPoint[]): [TrendPoint[], TrendPoint[]] {
  const [upper, lower] = byHeight(points);
  const height = [...upper].sort((a, b) => b.value - a.value);
  const first = [upper.at(-1), upper[0], height[0], height.at(-1)].filter((point) => point !== undefined);
  const placesOf = (point: TrendPoint): readonly number[] =>
    lower.includes(point) ? [BELOW, ABOVE] : [ABOVE, BELOW];
  const placed = withRoom(
    [...new Set([...first, ...upper.toReversed(), ...lower])],
    (point) => placesOf(point).map((place) => labelBox(scales, point, place)),
    [...points.map((point) => dotBox(scales, point)), axisBox(scales), ...tickBoxes(scales)],
  );
  const at = (wanted: number) =>
    points.filter((point) => placesOf(point)[placed.get(point) ?? -1] === wanted);
  return [at(ABOVE), at(BELOW)];
}

function labelBox({ x, y }: Scales, { tick, value, label }: TrendPoint, place: number): Box {
  const [across, down] = [x(tick) ?? 0, y(value) + place];
  const [broad, high] = [widthOf(label, FONT.value) / 2 + 2, FONT.value / 2];
  return { left: across - broad, right: across + broad, top: down - high, bottom: down + high };
}

function dotBox({ x, y }: Scales, { tick, value }: TrendPoint): Box {
  const [across, down] = [x(tick) ?? 0, y(value)];
  return { left: across - DOT, right: across + DOT, top: down - DOT, bottom: down + DOT };
}

function axisBox({ y }: Scales): Box {
  return { left: EDGE.left, right: EDGE.right, top: y(0) - 1, bottom: y(0) + 1 };
}

function tickBoxes(scales: Scales): Box[] {
  return written(scales).map((tick) => {
    const [across, broad] = [scales.x(tick) ?? 0, widthOf(tick, FONT.tick) / 2 + 2];
    const top = EDGE.bottom + TICK;
    return { left: across - broad, right: across + broad, top, bottom: top + FONT.tick };
  });
}

function labels({ x, y }: Scales, points: readonly TrendPoint[], dy: number): string {
  return group(
    { transform: `translate(0,${dy})`, 'font-size': FONT.value },
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
