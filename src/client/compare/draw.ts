import type { ParkFigures } from './figures.ts';
import type { SharedPanel } from './group-panels.ts';

interface Result {
  readonly parks: readonly ParkFigures[];
  readonly shared: readonly SharedPanel[];
  readonly alone: readonly { readonly indicator: string; readonly reason: string }[];
  /** Where articles are, relative to the page. */
  readonly articles: string;
}

/** A table of all shared figures, a small chart for each, and what cannot be compared and why. */
export function drawResult(target: HTMLElement, result: Result): void {
  if (result.shared.length > 0) target.append(tableOf(result), ...result.shared.map(chartOf));
  if (result.alone.length === 0) return;
  const list = make('ul', { className: 'compare-alone' });
  for (const { indicator, reason } of result.alone)
    list.append(make('li', { text: `${indicator}：${reason}` }));
  target.append(make('h2', { className: 'label', text: '不能相比' }), list);
}

function tableOf({ parks, shared, articles }: Result): HTMLElement {
  const head = make('tr', {}, [
    make('th', { text: '指标', scope: 'col' }),
    ...parks.map(({ name }) => make('th', { text: name, scope: 'col' })),
  ]);
  const rows = shared.map((panel) =>
    make('tr', {}, [
      make('th', { text: titleOf(panel), scope: 'row' }),
      ...parks.map(({ id }) => {
        const value = panel.values.find(({ park }) => park === id);
        const cell = make('td', { className: 'number' });
        if (value === undefined) cell.textContent = '—';
        else {
          const words = encodeURIComponent(value.text).replaceAll('-', '%2D');
          const link = make('a', { text: `${value.value.toLocaleString('zh-CN')}${panel.unit}` });
          link.setAttribute('href', `${articles}${value.article}.html#s${value.number}:~:text=${words}`);
          cell.append(link);
        }
        return cell;
      }),
    ]),
  );
  const table = make('table', { className: 'plain' }, [make('thead', {}, [head]), make('tbody', {}, rows)]);
  const scroll = make('section', { className: 'scroll' }, [table]);
  scroll.tabIndex = 0;
  scroll.setAttribute('aria-label', '园区比较表');
  return scroll;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Bars from zero, named and valued directly; the table above has the same values. */
function chartOf(panel: SharedPanel): HTMLElement {
  const top = Math.max(...panel.values.map(({ value }) => value), Number.EPSILON);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'chart');
  svg.setAttribute('viewBox', `0 0 460 ${panel.values.length * 28 + 8}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', titleOf(panel));
  panel.values.forEach(({ name, value }, row) => {
    const y = row * 28 + 4;
    const width = (Math.max(0, value) / top) * 260;
    svg.append(
      shape(
        'text',
        { x: '110', y: String(y + 16), 'text-anchor': 'end', 'font-size': '12', fill: 'currentColor' },
        name,
      ),
      shape('rect', {
        x: '116',
        y: String(y + 3),
        width: String(width),
        height: '18',
        fill: 'currentColor',
        'fill-opacity': '0.55',
      }),
      shape(
        'text',
        { x: String(122 + width), y: String(y + 16), 'font-size': '12', fill: 'currentColor' },
        `${value.toLocaleString('zh-CN')}${panel.unit}`,
      ),
    );
  });
  const figure = make('figure', { className: 'chart-figure compare-panel' }, [
    make('figcaption', { text: titleOf(panel) }),
  ]);
  figure.append(svg);
  return figure;
}

function titleOf({ indicator, scope, period, unit }: SharedPanel): string {
  const when = period.start === period.end ? period.start : `${period.start}至${period.end}`;
  const named = scope === null || indicator.startsWith(scope) ? indicator : scope + indicator;
  return `${named} · ${when}（${unit}）`;
}

function shape(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

function make(
  name: string,
  { className, text, scope }: { className?: string; text?: string; scope?: string },
  children: readonly Node[] = [],
): HTMLElement {
  const element = document.createElement(name);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  if (scope !== undefined) element.setAttribute('scope', scope);
  element.append(...children);
  return element;
}
