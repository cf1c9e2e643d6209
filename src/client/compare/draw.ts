import { periodInWords } from '../../render/period-in-words.ts';
import { element, PRINTED, printed } from '../search/element.ts';
import type { ParkFigures } from './figures.ts';
import type { Alone, SharedPanel } from './group-panels.ts';

interface Result {
  readonly parks: readonly ParkFigures[];
  readonly shared: readonly SharedPanel[];
  readonly alone: readonly Alone[];
  /** Where articles are, relative to the page. */
  readonly articles: string;
}

/** A table of all shared figures, a small chart for each, and what cannot be compared and why. */
export function drawResult(target: HTMLElement, result: Result): void {
  if (result.shared.length > 0) target.append(tableOf(result), ...result.shared.map(chartOf));
  if (result.alone.length === 0) return;
  const list = element('ul', { class: 'compare-alone' }, ...result.alone.map(aloneOf));
  target.append(element('h2', { class: 'label' }, '不能相比'), list);
}

/** 工业增加值：时期不同（2023年、2024年1—11月） */
function aloneOf({ indicator, differences }: Alone): HTMLElement {
  const line = element('li', {}, printed(indicator), '：');
  differences.forEach(({ what, values }, index) => {
    if (index > 0) line.append('；');
    line.append(element('span', {}, what), '（', ...listOf(values), '）');
  });
  return line;
}

/** Periods and 未注明 are the site's words, scopes and units the newspaper's. */
function listOf(values: readonly string[]): (Node | string)[] {
  return values.flatMap((value, index) => [
    ...(index === 0 ? [] : ['、']),
    /^\d{4}年|^未注明$/.test(value) ? element('span', {}, value) : printed(value),
  ]);
}

function tableOf({ parks, shared, articles }: Result): HTMLElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, '指标'),
    ...parks.map(({ name }) => element('th', { scope: 'col', lang: PRINTED }, name)),
  );
  const rows = shared.map((panel) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, ...captionOf(panel)),
      ...parks.map(({ id }) => cellOf(panel, id, articles)),
    ),
  );
  const table = element(
    'table',
    { class: 'plain' },
    element('thead', {}, head),
    element('tbody', {}, ...rows),
  );
  return element('section', { class: 'scroll', tabindex: '0', 'aria-label': '园区比较表' }, table);
}

function cellOf(panel: SharedPanel, id: string, articles: string): HTMLElement {
  const value = panel.values.find(({ park }) => park === id);
  if (value === undefined) return element('td', { class: 'number' }, '—');
  const words = encodeURIComponent(value.text).replaceAll('-', '%2D');
  const href = `${articles}${value.article}.html#s${value.number}:~:text=${words}`;
  const amount = `${value.value.toLocaleString('zh-CN')}${panel.unit}`;
  return element('td', { class: 'number' }, element('a', { href, lang: PRINTED }, amount));
}

const SVG = 'http://www.w3.org/2000/svg';

/** Bars from zero, named and valued directly; the table above has the same values. */
function chartOf(panel: SharedPanel, index: number): HTMLElement {
  const anchor = `compared-${index + 1}`;
  const top = Math.max(...panel.values.map(({ value }) => value), Number.EPSILON);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'chart');
  svg.setAttribute('viewBox', `0 0 360 ${panel.values.length * 28 + 8}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('lang', PRINTED);
  svg.setAttribute('aria-labelledby', anchor);
  panel.values.forEach(({ name, value }, row) => {
    const y = row * 28 + 4;
    const width = (Math.max(0, value) / top) * 180;
    svg.append(
      shape(
        'text',
        { x: '94', y: String(y + 16), 'text-anchor': 'end', 'font-size': '12', fill: 'currentColor' },
        name,
      ),
      shape('rect', {
        x: '100',
        y: String(y + 3),
        width: String(width),
        height: '18',
        fill: 'currentColor',
        'fill-opacity': '0.55',
      }),
      shape(
        'text',
        { x: String(106 + width), y: String(y + 16), 'font-size': '12', fill: 'currentColor' },
        `${value.toLocaleString('zh-CN')}${panel.unit}`,
      ),
    );
  });
  return element(
    'figure',
    { class: 'chart-figure compare-panel' },
    element('figcaption', { id: anchor }, ...captionOf(panel)),
    svg,
  );
}

/** What is compared, its period as the site's own words. */
function captionOf(panel: SharedPanel): (Node | string)[] {
  const period = element('span', {}, periodInWords(panel.period.start, panel.period.end));
  return [printed(nameOf(panel)), ' · ', period, '（', printed(panel.unit), '）'];
}

function nameOf({ indicator, scope }: SharedPanel): string {
  return scope === null || indicator.startsWith(scope) ? indicator : scope + indicator;
}

function shape(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
