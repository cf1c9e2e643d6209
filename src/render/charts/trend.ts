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

export function trendChart(points: readonly TrendPoint[], unit: string, title: string): string {
  const top = Math.max(...points.map(({ value }) => value), 0);
  const bottom = Math.min(...points.map(({ value }) => value), 0);
  const printed = points.filter(({ derived }) => !derived);
  const options: Plot.PlotOptions = {
    width: 460,
    height: 210,
    marginTop: 30,
    marginBottom: 30,
    marginLeft: 30,
    marginRight: 40,
    x: { type: 'point', label: null, tickSize: 0, domain: [...new Set(points.map(({ tick }) => tick))] },
    y: { domain: [bottom, top === 0 ? 1 : top], axis: null },
    marks: [
      Plot.ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
      Plot.line(points, {
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
      Plot.text(points, {
        x: 'tick',
        y: 'value',
        text: 'label',
        dy: -12,
        fontSize: 13,
        fill: 'currentColor',
      }),
      Plot.text([unit], { frameAnchor: 'top-left', dx: -24, dy: -22, fontSize: 11, fill: 'currentColor' }),
    ],
  };
  return drawSvg(options, { label: `${title}（${unit}）` });
}

function titleOf(unit: string): (point: TrendPoint) => string {
  return ({ period, label, derived }) => `${period}：${label}${unit}${derived ? '（推算）' : ''}`;
}
