/** Observable Plot at build time: a chart as an SVG string that a page with a strict policy can carry. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

export interface ChartText {
  /** The id of the words on the page that say what the chart shows; the table beside it has the values. */
  readonly labelledBy: string;
  /** What of the chart is the site's own words; all else was printed, and stays whatever language the site speaks. */
  readonly own: 'all' | 'links' | 'nothing';
}

/**
 * Draws a plot. Plot's own style element and style attributes are taken out: the site's policy allows no inline
 * style, and its style sheet knows the classes. Ink is currentColor, so that both themes and print work.
 */
export function drawSvg(options: Plot.PlotOptions, { labelledBy, own }: ChartText): string {
  const figure = Plot.plot({ ...options, document: document as unknown as Document, className: 'chart' });
  const svg = figure.tagName.toLowerCase() === 'svg' ? figure : figure.querySelector('svg');
  if (svg === null) throw new Error('Plot drew no svg');
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const styled of svg.querySelectorAll('[style]')) styled.removeAttribute('style');
  // Groups are labelled by Plot in English; the chart as a whole by the page.
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  for (const hidden of svg.querySelectorAll('[aria-hidden]')) hidden.removeAttribute('aria-hidden');
  svg.removeAttribute('style');
  for (const link of svg.querySelectorAll('a')) {
    link.setAttribute('aria-label', link.querySelector('title')?.textContent ?? '');
    if (own === 'links') link.setAttribute('data-own', '');
  }
  svg.removeAttribute('font-family');
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  if (own !== 'all') svg.setAttribute('lang', 'zh-CN');
  svg.setAttribute('role', svg.querySelector('a') === null ? 'img' : 'group');
  svg.setAttribute('aria-labelledby', labelledBy);
  return svg.outerHTML;
}
