/** Several parks, one comparable value each: horizontal bars from zero, named and valued directly. */
import * as Plot from '@observablehq/plot';
import { drawSvg } from './svg.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
  readonly href: string;
  /** The park in question, the only red one. */
  readonly own: boolean;
}

export function barChart(bars: readonly Bar[], unit: string, labelledBy: string): string {
  const top = Math.max(...bars.map(({ value }) => value), 0);
  const at = {
    y: 'name',
    x: 'value',
    href: 'href',
    title: ({ name, label }: Bar) => `${name}：${label}${unit}`,
  };
  return drawSvg(
    {
      width: 360,
      height: 24 + bars.length * 28,
      marginLeft: 98,
      marginRight: 84,
      marginTop: 6,
      marginBottom: 8,
      x: { domain: [Math.min(0, ...bars.map(({ value }) => value)), top === 0 ? 1 : top], axis: null },
      y: { axis: null, domain: bars.map(({ name }) => name), padding: 0.35 },
      marks: [
        Plot.axisY({ label: null, tickSize: 0, fontSize: 12 }),
        Plot.barX(
          bars.filter(({ own }) => !own),
          { ...at, fill: 'currentColor', fillOpacity: 0.55 },
        ),
        Plot.barX(
          bars.filter(({ own }) => own),
          { ...at, fill: 'currentColor', className: 'own' },
        ),
        Plot.text(bars, {
          x: 'value',
          y: 'name',
          text: ({ label }: Bar) => `${label}${unit}`,
          textAnchor: 'start',
          dx: 6,
          fontSize: 12,
          fill: 'currentColor',
        }),
        Plot.ruleX([0], { stroke: 'currentColor' }),
      ],
    },
    { labelledBy, own: 'nothing' },
  );
}
