/** How many articles a month name a park: bars, with the month's whole number of articles as their denominator. */
import * as Plot from '@observablehq/plot';
import { drawSvg } from './svg.ts';

export interface Month {
  /** 2024-09 */
  readonly month: string;
  readonly own: number;
  readonly all: number;
}

export function activityChart(months: readonly Month[], labelledBy: string): string {
  const top = Math.max(1, ...months.map(({ all }) => all));
  const every = Math.max(1, Math.ceil(months.length / 6));
  const ticks = months.filter((_, i) => i % every === 0).map(({ month }) => month);
  return drawSvg(
    {
      width: 460,
      height: 140,
      marginTop: 18,
      marginLeft: 24,
      marginRight: 8,
      marginBottom: 24,
      x: {
        type: 'band',
        label: null,
        tickSize: 0,
        ticks,
        tickFormat: (month: string) => month.replace('-', '.'),
        padding: 0.2,
      },
      y: { domain: [0, top], ticks: [0, top], tickSize: 0, label: null },
      marks: [
        Plot.barY(months, { x: 'month', y: 'all', fill: 'currentColor', fillOpacity: 0.14 }),
        Plot.barY(months, {
          x: 'month',
          y: 'own',
          fill: 'currentColor',
          className: 'own',
          title: ({ month, own, all }: Month) => `${month}：${own}篇，全站${all}篇`,
        }),
        Plot.ruleY([0], { stroke: 'currentColor' }),
      ],
    },
    { labelledBy, own: 'all' },
  );
}
