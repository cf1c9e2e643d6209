import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { activityChart } from '../../../src/render/charts/activity.ts';
import { type Bar, barChart } from '../../../src/render/charts/bars.ts';
import { type TrendPoint, trendChart } from '../../../src/render/charts/trend.ts';
import { widthOf } from '../../../src/render/charts/width.ts';

const point = (tick: string, value: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  ...{ period: `${tick}年`, tick, value, label: String(value), href: `../articles/a.html#${tick}` },
  ...{ derived: false, ...more },
});
const bar = (name: string, value: number): Bar => ({
  ...{ name, value, label: String(value), href: 'a.html', own: false },
});

type Name = 'aria-label' | 'cx' | 'cy' | 'd' | 'href' | 'lang' | 'role' | 'width' | 'x' | 'y1';

/** Every element of a name, its attributes as they are read. */
function elements(svg: string, name: string): Partial<Record<Name, string>>[] {
  return [...svg.matchAll(new RegExp(`<${name}[ />][^>]*>`, 'g'))].map(([tag]) => {
    const read = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    return read.parse(tag.endsWith('/>') ? tag : `${tag}</${name}>`)[name];
  });
}

describe('a trend', () => {
  it('puts values at their height above zero, and zero on the line', () => {
    const svg = trendChart([point('2022', 50), point('2023', 100), point('2024', 0)], '亿元', 'id');
    const [axis] = elements(svg, 'line');
    expect(elements(svg, 'circle').map(({ cy }) => Number(cy))).toEqual([95, 30, Number(axis?.y1)]);
  });

  it('goes below the line for values below zero', () => {
    const svg = trendChart([point('2023', -5), point('2024', 5)], '%', 'id');
    const [axis] = elements(svg, 'line');
    const [below, above] = elements(svg, 'circle').map(({ cy }) => Number(cy));
    expect(Number(axis?.y1)).toBe(((below ?? 0) + (above ?? 0)) / 2);
  });

  it('draws one line through the first value of each tick, and a dot for every value', () => {
    const svg = trendChart([point('2023', 1), point('2024', 2), point('2024', 3)], '家', 'id');
    expect(elements(svg, 'path')[0]?.d?.split('L')).toHaveLength(2);
    expect(elements(svg, 'circle')).toHaveLength(3);
  });

  it('leads from each dot to its article, and says what it is', () => {
    const svg = trendChart([point('2023', 1, { derived: true }), point('2024', 2)], '家', 'id');
    expect(elements(svg, 'svg')[0]).toMatchObject({ role: 'group', lang: 'zh-CN', 'aria-labelledby': 'id' });
    expect(elements(svg, 'a').map((link) => [link['aria-label'], link.href])).toEqual([
      ['2023年：1家（推算）', '../articles/a.html#2023'],
      ['2024年：2家', '../articles/a.html#2024'],
    ]);
  });
});

describe('a trend of many values', () => {
  const many = Array.from({ length: 24 }, (_, i) =>
    point(`20${String(i + 1).padStart(2, '0')}`, 1000 + ((i * 7) % 24)),
  );
  const svg = trendChart(many, '亿元', 'id');
  /** What is written, with its middle and its width as it is drawn. */
  const texts = (group: RegExp, fontSize: number) =>
    [...(group.exec(svg)?.[1] ?? '').matchAll(/translate\(([\d.]+),([\d.-]+)\)"[^>]*>([^<]+)/g)].map(
      ([, x, y, text = '']) => ({ x: Number(x), y: Number(y), text, width: widthOf(text, fontSize) }),
    );

  it('writes as many ticks as have room, the last one among them', () => {
    const ticks = texts(/translate\(0,9\)">(.*?)<\/g>/, 10);
    expect(ticks.length).toBeGreaterThan(4);
    expect(ticks.at(-1)?.text).toBe('2024');
    for (const [i, tick] of ticks.slice(1).entries())
      expect(tick.x - (ticks[i]?.x ?? 0)).toBeGreaterThan(tick.width);
  });

  it('writes no value over another or over a dot, and the last one always', () => {
    const above = texts(/translate\(0,-12\)" font-size="13">(.*?)<\/g>/, 13).map((it) => ({
      ...it,
      y: it.y - 12,
    }));
    const below = texts(/translate\(0,18\)" font-size="13">(.*?)<\/g>/, 13).map((it) => ({
      ...it,
      y: it.y + 18,
    }));
    const values = [...above, ...below];
    const dots = elements(svg, 'circle').map(({ cx, cy }) => ({ x: Number(cx), y: Number(cy) }));
    for (const value of values)
      for (const dot of dots)
        expect(Math.abs(value.x - dot.x) >= value.width / 2 + 4.5 || Math.abs(value.y - dot.y) >= 11).toBe(
          true,
        );
    for (const [i, a] of values.entries())
      for (const b of values.slice(i + 1))
        expect(Math.abs(a.x - b.x) >= a.width || Math.abs(a.y - b.y) >= 13).toBe(true);
    expect(values.map(({ text }) => text)).toContain(many.at(-1)?.label);
    expect(values.length).toBeGreaterThan(4);
    expect(dots).toHaveLength(24);
  });
});

describe('a trend of values that disagree', () => {
  const svg = trendChart([point('2023', 500), point('2024', 894), point('2024', 36)], '亿元', 'id');
  const written = (shift: string) =>
    [
      ...(new RegExp(`translate\\(0,${shift}\\)"[^>]*>(.*?)</g>`).exec(svg)?.[1] ?? '').matchAll(/>([^<]+)/g),
    ].map(([, text]) => text);

  it('writes a low one above its dot, where the years stand below', () => {
    expect(written('-12')).toEqual(['500', '894', '36']);
    expect(written('18')).toEqual([]);
  });
});

describe('bars', () => {
  const edges = (svg: string) =>
    elements(svg, 'rect').map(({ x, width }) => [Number(x), Number(x) + Number(width)]);

  it('make room for a long name and a long value', () => {
    const [long] = edges(barChart([bar('呼和浩特金山高新区', 1234567.89)], '万平方米', 'id'));
    const [short] = edges(barChart([bar('清远高新区', 1)], '家', 'id'));
    expect(long?.[0]).toBeGreaterThanOrEqual(9 * 12);
    expect(360 - (long?.[1] ?? 0)).toBeGreaterThan(widthOf('1234567.89万平方米', 12));
    expect(long?.[0]).toBeGreaterThan(short?.[0] ?? 0);
  });

  it('cut a name that would take the chart’s half', () => {
    const svg = barChart([bar('一二三四五六七八九十一二三四五高新区', 1)], '家', 'id');
    expect(svg).toMatch(/>一二三四五六七八九十…</);
    expect(svg).toContain('aria-label="一二三四五六七八九十一二三四五高新区：1家"');
  });

  it('are as long as their values, and reach to the left of zero for those below it', () => {
    const svg = barChart([bar('甲', 30), bar('乙', 15), bar('丙', -15)], '亿元', 'id');
    const [most, half, below] = elements(svg, 'rect').map(({ x, width }) => [Number(x), Number(width)]);
    expect(half?.[1]).toBeCloseTo((most?.[1] ?? 0) / 2);
    expect((below?.[0] ?? 0) + (below?.[1] ?? 0)).toBeCloseTo(half?.[0] ?? 0);
  });

  it('are drawn where every park reports nothing', () => {
    const svg = barChart([bar('甲', 0), bar('乙', 0)], '家', 'id');
    expect(elements(svg, 'rect').map(({ width }) => width)).toEqual(['0', '0']);
  });
});

describe('articles a month', () => {
  it('are counted in whole numbers', () => {
    expect(activityChart([{ month: '2025-01', own: 1, all: 1 }], 'id')).toMatch(/>0<.*>1</);
  });

  const months = Array.from({ length: 30 }, (_, i) => ({ month: `20${10 + i}-01`, own: 1, all: 4 }));

  it('are bars on whole pixels with about six months written below', () => {
    const svg = activityChart(months, 'id');
    const bars = elements(svg, 'rect');
    expect(bars).toHaveLength(60);
    for (const { x, width } of bars) expect([Number(x) % 1, Number(width) % 1]).toEqual([0, 0]);
    expect(svg.match(/>20\d\d\.01</g)).toHaveLength(6);
  });

  it('are a picture in the words of the site', () => {
    const [svg] = elements(activityChart(months, 'id'), 'svg');
    expect([svg?.role, svg?.lang]).toEqual(['img', undefined]);
  });
});

describe('every chart', () => {
  const odd = '<b>&"\'';
  const charts = [
    trendChart([point('2023', 1, { label: odd, href: odd }), point(odd, 2)], odd, 'id'),
    barChart([{ ...bar(odd, 1), label: odd, href: odd }], odd, 'id'),
    activityChart([{ month: odd, own: 0, all: 0 }], 'id'),
  ];

  it('is well-formed whatever was printed', () => {
    for (const svg of charts) {
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toContain('<b>');
    }
  });

  it('carries no style that a strict policy would refuse', () => {
    for (const svg of charts) expect(svg).not.toMatch(/<style|style=/);
  });
});
