/** The comparability guard, the arithmetic and the charts, on 40 generated articles in which each case occurs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { noCache } from '../../../src/cache/reading-cache.ts';
import { remarksOnContradictions } from '../../../src/check/contradictions.ts';
import { SiteConfigSchema } from '../../../src/config.ts';
import { loadKnowledge } from '../../../src/knowledge.ts';
import { silent } from '../../../src/progress.ts';
import { readContent } from '../../../src/read-content.ts';
import { loadTemplates } from '../../../src/render/template-engine.ts';
import { paginate } from '../../../src/render/views/paged.ts';
import { viewPark } from '../../../src/render/views/park.ts';
import { viewParkStatistics } from '../../../src/render/views/park-statistics.ts';
import { contradictionsOf } from '../../../src/site/arithmetic.ts';
import { type Point, panelsOf } from '../../../src/site/comparability.ts';
import { ownPoints } from '../../../src/site/own-points.ts';
import { sharedPanels } from '../../../src/site/park-comparison.ts';
import { buildSite } from '../../../src/site/site.ts';
import { contextFor } from '../../fixtures/cards.ts';
import { keepWords } from '../../fixtures/keep-words.ts';
import { layOut, outputOf, parkYears } from '../../fixtures/park-years.ts';

const root = mkdtempSync(join(tmpdir(), 'yuankan-parks-'));
layOut(root, resolve('.'));
keepWords(root);
const config = SiteConfigSchema.parse({});
const { knowledge } = loadKnowledge(root, config);
const content = readContent({ root, config, knowledge, cache: noCache, progress: silent });
const site = buildSite(content, knowledge, config);

afterAll(() => rmSync(root, { recursive: true }));

function parkCalled(id: string) {
  const own = site.parks.find(({ park }) => park.id === id);
  if (own === undefined) throw new Error(`no park ${id}`);
  return own;
}

function pointsOf(id: string): readonly Point[] {
  return parkCalled(id).points();
}

const groupsOf = (id: string) => panelsOf(pointsOf(id));
const contradictions = (id: string) => contradictionsOf(groupsOf(id)).map(({ kind }) => kind);
const apart = (id: string, indicator: string) =>
  groupsOf(id)
    .find((group) => group.panels.some((panel) => panel.indicator.endsWith(indicator)))
    ?.apart.map(({ what }) => what)
    .join('；');

describe('40 articles over 10 parks and 3 years', () => {
  it('are the same every time, and all read', () => {
    expect([...parkYears()]).toEqual([...parkYears()]);
    expect(content.cards).toHaveLength(40);
    expect(site.parks).toHaveLength(10);
  });

  it('give every park its output of three years as one panel', () => {
    for (const [i, { park }] of site.parks.entries()) {
      const panel = groupsOf(park.id)
        .flatMap(({ panels }) => panels)
        .find((own) => own.indicator === '规模以上工业总产值' && own.period === '全年' && !own.aimed);
      const years = new Set(panel?.points.map(({ statistic }) => statistic.period?.start));
      expect([...years].sort(), `${i} ${park.name}`).toEqual(['2021', '2022', '2023']);
    }
  });

  it('never let eleven months meet a whole year', () => {
    expect(apart('songyuan', '工业总产值')).toContain('时期长短不同');
  });

  it('never let a target meet what was reached', () => {
    expect(apart('liuchuan', '工业总产值')).toContain('实际值与目标值不同');
  });

  it('never let one scope meet another, nor one currency another', () => {
    expect(apart('qingya', '税收')).toContain('统计口径不同');
    expect(apart('dongping', '进出口总额')).toContain('单位不同');
  });

  it('are found out where two disagree, where a rate implies another value, where a part exceeds its whole', () => {
    expect(contradictions('yunling')).toContain('disagree');
    expect(contradictions('bailang')).toContain('implied');
    expect(contradictions('jianglan')).toContain('part');
    expect(contradictions('songyuan')).toEqual([]);
  });

  it('are told to the editor where two of their figures cannot both be right', () => {
    const remarks = remarksOnContradictions(content, knowledge.parks, (path) =>
      readFileSync(join(root, 'content', path), 'utf8'),
    );
    expect(remarks.map(({ path, line, text }) => `${path}:${line} ${text}`)).toContainEqual(
      expect.stringMatching(
        /^newspapers\/yuanqu\/2024-01-12\.txt:\d+ 云岭高新区：规模以上工业总产值（2022年）/,
      ),
    );
    expect(remarks.length).toBeGreaterThanOrEqual(3);
  });

  it('set ten parks side by side for each year', () => {
    const panel = sharedPanels(site.parks).find(
      ({ indicator, period }) => indicator === '规模以上工业总产值' && period.start === '2023',
    );
    expect(panel?.values).toHaveLength(10);
    expect(panel?.values[0]?.value).toBe(outputOf(9, 2023));
    expect(panel?.unit).toBe('亿元');
  });

  it('are drawn with zero on the axis, without inline styles, every printed point a link to its figure', () => {
    const { charts, activity, events } = viewParkStatistics(
      site,
      parkCalled('songyuan'),
      ownPoints(parkCalled('songyuan').park, pointsOf('songyuan')),
      'parks/songyuan.html',
    );
    const svg = charts.flatMap(({ panels }) => panels.map((panel) => panel.svg)).join('');
    expect(svg).not.toMatch(/<style|style=/);
    expect(svg).toMatch(/href="\.\.\/articles\/[a-z0-9-]+\.html#s\d+:~:text=/);
    expect(charts.length).toBeGreaterThan(2);
    expect(activity?.months.find(({ month }) => month === '2024-12')).toEqual({
      month: '2024-12',
      own: 1,
      all: 10,
    });
    expect(events.map(({ kind, iso }) => `${kind} ${iso}`)).toContain('开工 2023-05-16');
    expect(events.map(({ kind, iso }) => `${kind} ${iso}`)).toContain('投产 2024-09-18');
  });
});

describe('what a park aims at', () => {
  const own = parkCalled('liuchuan');
  const context = {
    ...contextFor([]),
    engine: loadTemplates(resolve('templates')),
  };
  const [page] = paginate(own.articles, 30, 'parks/liuchuan.html');
  const view = page === undefined ? null : viewPark(site, context, own, page);
  const output = view?.figures.filter(({ label }) => label.endsWith('工业总产值')) ?? [];

  it('stands among its latest figures beside what it reached, not in its place', () => {
    expect(output.map(({ aimed }) => aimed).sort()).toEqual([false, true]);
  });

  it('is called an aim on the page', () => {
    const html = context.engine.render('park', view ?? {}, 'parks/liuchuan.html');
    const notes = [...html.matchAll(/<span class="figure-note">(.*?)<\/span><\/li>/g)].map(
      ([, note]) => note,
    );
    expect(notes.filter((note) => note?.includes('<span>目标</span>'))).toHaveLength(
      view?.figures.filter(({ aimed }) => aimed).length ?? 0,
    );
  });
});
