/** How many articles a month name a park: bars, with the month's whole number of articles as their denominator. */
import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import type { Month } from '../../site/months.ts';
import { chart, element, group, title, words } from './svg.ts';
import { onWholePixels } from './whole-pixels.ts';

interface Scales {
  readonly x: ScaleBand<string>;
  readonly y: ScaleLinear<number, number>;
}

const WIDTH = 460;
const HEIGHT = 140;
const EDGE = { top: 18, right: 452, bottom: 116, left: 24 };
/** Between an axis and its words. */
const GAP = 9;

export function activityChart(months: readonly Month[], labelledBy: string): string {
  const top = Math.max(1, ...months.map(({ all }) => all));
  const names = months.map(({ month }) => month);
  const x = onWholePixels(scaleBand(names, [EDGE.left, EDGE.right]).padding(0.2));
  const scales = { x, y: scaleLinear([0, top], [EDGE.bottom, EDGE.top]) };
  const bars = months.map((month) => bar(scales, month.month, month.all, ''));
  const own = months.map((month) => bar(scales, month.month, month.own, title(saidOf(month))));
  const content = [
    ...axes(scales, names, top),
    group({ 'fill-opacity': 0.14 }, bars),
    group({ class: 'own' }, own),
    group({ stroke: 'currentColor' }, [
      element('line', { y2: EDGE.bottom, y1: EDGE.bottom, x2: EDGE.right, x1: EDGE.left }),
    ]),
  ];
  return chart(WIDTH, HEIGHT, { labelledBy, own: 'all' }, content.join(''));
}

function saidOf({ month, own, all }: Month): string {
  return `${month}：${own}篇，全站${all}篇`;
}

/** None and most articles at the left, about six months below. */
function axes({ x, y }: Scales, months: readonly string[], top: number): string[] {
  const every = Math.max(1, Math.ceil(months.length / 6));
  const ticks = months.filter((_, i) => i % every === 0);
  const written = y.tickFormat(2, ',d');
  return [
    group(
      { transform: `translate(${-GAP},0)`, 'font-variant': 'tabular-nums', 'text-anchor': 'end' },
      [0, top].map((count) => words(written(count), EDGE.left, y(count))),
    ),
    group(
      { transform: `translate(${x.bandwidth() / 2},${GAP})` },
      ticks.map((month) => words(month.replace('-', '.'), x(month) ?? 0, EDGE.bottom, 'upper')),
    ),
  ];
}

function bar({ x, y }: Scales, month: string, count: number, content: string): string {
  const upper = y(count);
  const place = { height: EDGE.bottom - upper, y: upper, width: x.bandwidth(), x: x(month) ?? 0 };
  return element('rect', place, content);
}
