/** A chart as an SVG string that a page with a strict policy can carry: no style of its own, classes that the site's sheet knows. */
import { escapeHtml } from '../escape.ts';

/** In the order they are written; what is null is left out. */
type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; `content` is SVG itself. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value !== null) tag += ` ${key}="${typeof value === 'number' ? value : escapeHtml(value)}"`;
  }
  return content === '' ? `${tag} />` : `${tag}>${content}</${name}>`;
}

/** Marks that look alike; nothing where there are none. */
export function group(attributes: Attributes, marks: readonly string[]): string {
  return marks.length === 0 ? '' : element('g', attributes, marks.join(''));
}

/** `y` is the line's middle, or its upper edge. */
export function words(text: string, x: number, y: number, anchor: 'middle' | 'upper' = 'middle'): string {
  if (text === '') return '';
  const baseline = anchor === 'middle' ? '0.32em' : '0.71em';
  return element('text', { transform: `translate(${x},${y})`, y: baseline }, escapeHtml(text));
}

/** What a mark says when it is pointed at. */
export function title(text: string): string {
  return element('title', {}, escapeHtml(text));
}

export interface ChartText {
  /** The id of the words on the page that say what the chart shows; the table beside it has the values. */
  readonly labelledBy: string;
  /** What of the chart is the site's own words; all else was printed, and stays whatever language the site speaks. */
  readonly own: 'all' | 'links' | 'nothing';
}

/** A mark that leads to where its value was printed. */
export function link(href: string, says: string, own: ChartText['own'], mark: string): string {
  const data = { 'data-own': own === 'links' ? '' : null };
  return element('a', { ...data, 'aria-label': says, href, fill: 'inherit' }, mark);
}

/** The whole chart. Ink is currentColor, so that both themes and print work. */
export function chart(
  width: number,
  height: number,
  { labelledBy, own }: ChartText,
  content: string,
): string {
  return element(
    'svg',
    {
      'aria-labelledby': labelledBy,
      // A picture's content is not told to those who hear the page, and links must be.
      role: content.includes('<a ') ? 'group' : 'img',
      lang: own === 'all' ? null : 'zh-CN',
      viewBox: `0 0 ${width} ${height}`,
      'text-anchor': 'middle',
      'font-size': 10,
      fill: 'currentColor',
      class: 'chart',
    },
    content,
  );
}
