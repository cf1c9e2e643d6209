/** One indicator of one park over time: dots joined by a line, values beside them, zero on the axis. */
import * as Plot from '@observablehq/plot';
import { drawSvg } from './svg.ts';

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

export function trendChart(points: readonly TrendPoint[], unit: string, labelledBy: string): string {
  const top = Math.max(...points.map(({ value }) => value), 0);
  const bottom = Math.min(...points.map(({ value }) => value), 0);
  const [upper, lower] = byHeight(points);
  const printed = points.filter(({ derived }) => !derived);
  const options: Plot.PlotOptions = {
    width: 340,
    height: 190,
    marginTop: 30,
    marginBottom: 30,
    marginLeft: 30,
    marginRight: 40,
    x: { type: 'point', label: null, tickSize: 0, domain: [...new Set(points.map(({ tick }) => tick))] },
    y: { domain: [bottom, top === 0 ? 1 : top], axis: null },
    marks: [
      Plot.ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
      Plot.line(onePerTick(points), {
        x: 'tick',
        y: 'value',
        stroke: 'currentColor',
        strokeWidth: 1,
        strokeOpacity: 0.5,
      }),
      Plot.dot(
        points.filter(({ derived }) => derived),
        {
          x: 'tick',
          y: 'value',
          r: 4,
          stroke: 'currentColor',
          fill: 'none',
          title: titleOf(unit),
          href: 'href',
        },
      ),
      Plot.dot(printed, {
        x: 'tick',
        y: 'value',
        r: 4.5,
        fill: 'currentColor',
        title: titleOf(unit),
        href: 'href',
        className: 'own',
      }),
      ...labels(upper, -12),
      ...labels(lower, 18),
      Plot.text([unit], { frameAnchor: 'top-left', dx: -24, dy: -22, fontSize: 11, fill: 'currentColor' }),
    ],
  };
  return drawSvg(options, { labelledBy, own: 'links' });
}

function titleOf(unit: string): (point: TrendPoint) => string {
  return ({ period, label, derived }) => `${period}：${label}${unit}${derived ? '（推算）' : ''}`;
}

function labels(points: readonly TrendPoint[], dy: number): Plot.Markish[] {
  return [
    Plot.text(points, { x: 'tick', y: 'value', text: 'label', dy, fontSize: 13, fill: 'currentColor' }),
  ];
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
