import type { EmitContext } from '../../emit/context.ts';
import type { ComparedPanel } from '../../site/park-comparison.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { barChart } from '../charts/bars.ts';
import { grouped } from '../figures.ts';
import { relativeLink } from '../links.ts';
import { periodInWords } from '../period-in-words.ts';
import { statisticLink } from '../statistic-link.ts';
import { viewPage } from './page.ts';

/** Panels shown without a script; with one, a reader chooses parks and sees theirs. */
const MOST_PANELS = 12;
const MOST_PARKS = 12;

/** `panels`: what at least two parks share. */
export function viewCompare(site: Site, context: EmitContext, panels: readonly ComparedPanel[]) {
  const path = paths.compare;
  return {
    ...viewPage(site, context, {
      path,
      title: '园区比较',
      description: '把2至6个园区放在一起看：只比较指标、口径、时期和单位都一致的数据。',
      section: 'parks',
      scripts: ['compare'],
    }),
    parksHref: relativeLink(path, paths.parks),
    figures: relativeLink(path, 'parks/figures/'),
    articles: relativeLink(path, 'articles/'),
    choices: site.parks
      .filter(({ statistics }) => statistics > 0)
      .map(({ park, statistics }) => ({ id: park.id, name: park.name, statistics })),
    panels: panels
      .slice(0, MOST_PANELS)
      .map((panel, index) => viewPanel(site, panel, `shared-${index + 1}`, path)),
    more: Math.max(0, panels.length - MOST_PANELS),
  };
}

function viewPanel(site: Site, panel: ComparedPanel, anchor: string, path: string) {
  const period = periodInWords(panel.period.start, panel.period.end);
  const rows = panel.values.slice(0, MOST_PARKS).flatMap((value) => {
    const record = site.byId.get(value.article);
    if (record === undefined) return [];
    const href = statisticLink(path, { record, statistic: value, number: value.number });
    const label = grouped(value.value);
    return [{ name: value.name, value: value.value, label, href, own: false, source: record.title }];
  });
  const scope = panel.scope === null || panel.indicator.startsWith(panel.scope) ? '' : panel.scope;
  return {
    anchor,
    title: `${scope}${panel.indicator}`,
    period,
    unit: panel.unit,
    svg: barChart(rows, panel.unit, anchor),
    rows,
  };
}
