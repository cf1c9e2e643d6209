/** Several parks, one comparable value each: horizontal bars from zero, named and valued directly. */
import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale';
import { chart, element, group, link, title, words } from './svg.ts';
import { onWholePixels } from './whole-pixels.ts';
import { cutTo, widthOf } from './width.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly href: string;
  /** The park in question, the only red one. */
  readonly own: boolean;
}

interface Scales {
  /** Where the bars begin. */
  readonly left: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleBand<string>;
}

const WIDTH = 360;
const ROW = 28;
const EDGE = { top: 6, below: 8 };
/** A name may take two fifths of the chart; a bar's value stands right of it. */
const NAMES = { least: 98, most: 144 };
const VALUES = { least: 84, most: 136 };
const FONT = 12;
/** Between a bar and its words. */
const GAP = { name: 9, value: 6 };

export function barChart(bars: readonly Bar[], unit: string, labelledBy: string): string {
  const height = 24 + bars.length * ROW;
  const bottom = height - EDGE.below;
  const scales = scalesOf(bars, unit, bottom);
  const { left, x, y } = scales;
  const middle = y.bandwidth() / 2;
  const zero = x(0);
  const drawn = (own: boolean) => bars.filter((bar) => bar.own === own).map((bar) => row(scales, bar, unit));
  const content = [
    group(
      { transform: `translate(${-GAP.name},${middle})`, 'font-size': FONT, 'text-anchor': 'end' },
      y.domain().map((name) => words(cutTo(left - GAP.name, name, FONT), left, y(name) ?? 0)),
    ),
    group({ 'fill-opacity': 0.55 }, drawn(false)),
    group({ class: 'own' }, drawn(true)),
    group(
      { transform: `translate(${GAP.value},${middle})`, 'font-size': FONT, 'text-anchor': 'start' },
      bars.map(({ name, value, label }) => words(`${label}${unit}`, x(value), y(name) ?? 0)),
    ),
    group({ stroke: 'currentColor' }, [element('line', { y2: bottom, y1: EDGE.top, x2: zero, x1: zero })]),
  ];
  return chart(WIDTH, height, { labelledBy, own: 'nothing' }, content.join(''));
}

function scalesOf(bars: readonly Bar[], unit: string, bottom: number): Scales {
  const values = bars.map(({ value }) => value);
  const top = Math.max(...values, 0);
  const names = bars.map(({ name }) => name);
  const left = room(NAMES, names, GAP.name);
  const right =
    WIDTH -
    room(
      VALUES,
      bars.map(({ label }) => `${label}${unit}`),
      GAP.value,
    );
  return {
    left,
    x: scaleLinear([Math.min(0, ...values), top === 0 ? 1 : top], [left, right]),
    y: onWholePixels(scaleBand(names, [EDGE.top, bottom]).padding(0.35)),
  };
}

/** For the longest of the texts and the gap beside it, within limits. */
function room({ least, most }: typeof NAMES, texts: readonly string[], gap: number): number {
  const longest = Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text, FONT))));
  return Math.min(most, Math.max(least, longest + gap));
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
