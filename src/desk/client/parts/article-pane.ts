import type { ArticleView, BlockView, LeafView, SourceView } from '../../view.ts';
import { h } from './dom.ts';
import { kindName, ruleName } from './words.ts';

/** What was made of a source: its articles as a reader will meet them. */
export function articlePane(view: SourceView, base: string): HTMLElement {
  const pane = h('div', { class: 'made', 'aria-label': '成稿' });
  const blocks = new Map(view.blocks.map((block) => [block.start, block]));
  for (const [index, article] of view.articles.entries())
    pane.append(articleSection(view, article, index, blocks, base));
  return pane;
}

function articleSection(
  view: SourceView,
  article: ArticleView,
  index: number,
  blocks: ReadonlyMap<number, BlockView>,
  base: string,
): HTMLElement {
  const section = h('article', { 'data-article': index });
  const link = h(
    'a',
    { href: `${base}articles/${article.id}.html`, target: 'site', class: 'id' },
    article.id,
  );
  const facts = [
    article.date ?? '无日期',
    ...(article.page === null ? [] : [`第${article.page}版`]),
    article.byline ?? '无署名',
    ...article.parks.map((park) => park.name),
    ...(article.confidence < 0.9 ? [`分篇把握 ${percent(article.confidence)}`] : []),
  ];
  section.append(h('p', { class: 'facts' }, link, ` ${facts.join(' · ')}`));
  const shown = new Set(article.order);
  const rest = view.blocks.filter(
    (block) => block.article === index && !shown.has(block.start) && block.kind !== 'furniture',
  );
  for (const start of [...article.order, ...rest.map((block) => block.start)]) {
    const block = blocks.get(start);
    if (block !== undefined) section.append(blockElement(view, block));
  }
  return section;
}

const TAGS: Readonly<Record<string, 'h2' | 'h3' | 'p'>> = { headline: 'h2', subhead: 'h3' };

function blockElement(view: SourceView, block: BlockView): HTMLElement {
  const element = h(TAGS[block.kind] ?? 'p', {
    class: `block kind-${block.kind}`,
    'data-block': block.start,
    'data-label': kindName(block.kind),
    draggable: block.kind === 'caption' ? 'true' : undefined,
  });
  for (const leaf of block.leaves) element.append(leafNode(view, leaf));
  return element;
}

function leafNode(view: SourceView, leaf: LeafView): Node | string {
  const printed = view.text.slice(leaf.start, leaf.end);
  if (leaf.shown === undefined) return printed;
  // Blanks that only a column left are not worth a mark each.
  if (leaf.shown === '' && printed.trim() === '') return '';
  const title = `${ruleName(leaf.rule ?? '')}：原印“${printed}”${leaf.reason === undefined ? '' : `，${leaf.reason}`}`;
  return h('ins', { title, 'data-rule': leaf.rule }, leaf.shown);
}

export function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}
