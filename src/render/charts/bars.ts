/** Several parks, one comparable value each: horizontal bars from zero, named and valued directly. */
import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { chart, element, group, link, title, words } from './svg.ts';
import { onWholePixels } from './whole-pixels.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly href: string;
  /** The park in question, the only red one. */
  readonly own: boolean;
}

interface Scales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleBand<string>;
}

const WIDTH = 360;
const ROW = 28;
const EDGE = { top: 6, right: 276, below: 8, left: 98 };

export function barChart(bars: readonly Bar[], unit: string, labelledBy: string): string {
  const height = 24 + bars.length * ROW;
  const bottom = height - EDGE.below;
  const scales = scalesOf(bars, bottom);
  const { x, y } = scales;
  const middle = y.bandwidth() / 2;
  const zero = x(0);
  const drawn = (own: boolean) => bars.filter((bar) => bar.own === own).map((bar) => row(scales, bar, unit));
  const content = [
    group(
      { transform: `translate(-9,${middle})`, 'font-size': 12, 'text-anchor': 'end' },
      y.domain().map((name) => words(name, EDGE.left, y(name) ?? 0)),
    ),
    group({ 'fill-opacity': 0.55 }, drawn(false)),
    group({ class: 'own' }, drawn(true)),
    group(
      { transform: `translate(6,${middle})`, 'font-size': 12, 'text-anchor': 'start' },
      bars.map(({ name, value, label }) => words(`${label}${unit}`, x(value), y(name) ?? 0)),
    ),
    group({ stroke: 'currentColor' }, [element('line', { y2: bottom, y1: EDGE.top, x2: zero, x1: zero })]),
  ];
  return chart(WIDTH, height, { labelledBy, own: 'nothing' }, content.join(''));
}

function scalesOf(bars: readonly Bar[], bottom: number): Scales {
  const values = bars.map(({ value }) => value);
  const top = Math.max(...values, 0);
  const names = bars.map(({ name }) => name);
  return {
    x: scaleLinear([Math.min(0, ...values), top === 0 ? 1 : top], [EDGE.left, EDGE.right]),
    y: onWholePixels(scaleBand(names, [EDGE.top, bottom]).padding(0.35)),
  };
}

function row({ x, y }: Scales, { name, value, label, href }: Bar, unit: string): string {
  const says = `${name}：${label}${unit}`;
  const [zero, end] = [x(0), x(value)];
  const place = {
    height: y.bandwidth(),
    y: y(name) ?? 0,
    width: Math.abs(end - zero),
    x: Math.min(zero, end),
  };
  return link(href, says, 'nothing', element('rect', place, title(says)));
}
