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
  const parts = [...article.order, ...rest.map((block) => block.start)].flatMap(
    (start) => blocks.get(start) ?? [],
  );
  for (const kind of HEAD) section.append(...headElements(view, article, kind, parts));
  for (const block of parts) if (!isHead(block.kind)) section.append(blockElement(view, block));
  return section;
}

const HEAD = ['kicker', 'headline', 'subtitle'] as const;
type HeadKind = (typeof HEAD)[number];

function isHead(kind: string): kind is HeadKind {
  return HEAD.some((head) => head === kind);
}

/** The blocks as they are read, or what an editor wrote instead. */
function headElements(
  view: SourceView,
  article: ArticleView,
  kind: HeadKind,
  parts: readonly BlockView[],
): HTMLElement[] {
  const own = parts.filter((block) => block.kind === kind);
  const read = own.map((block) => readText(view, block)).join('　');
  const shown = article[kind];
  if (shown === null || shown === read) return own.map((block) => blockElement(view, block));
  const [first] = own;
  return [
    h(
      TAGS[kind] ?? 'p',
      {
        class: `block kind-${kind}`,
        'data-label': kindName(kind),
        ...(first === undefined ? {} : { 'data-block': first.start }),
      },
      h('ins', { title: `编辑所定，原印“${read}”`, 'data-rule': 'correct-text' }, shown),
    ),
  ];
}

function readText(view: SourceView, { leaves }: BlockView): string {
  return leaves.map((leaf) => leaf.shown ?? view.text.slice(leaf.start, leaf.end)).join('');
}

const TAGS: Readonly<Record<string, 'h2' | 'h3' | 'p'>> = { headline: 'h2', subhead: 'h3' };

function blockElement(view: SourceView, block: BlockView): HTMLElement {
  const element = h(TAGS[block.kind] ?? 'p', {
    class: `block kind-${block.kind}`,
    'data-block': block.start,
    'data-label': kindName(block.kind),
  });
  // By the grip, so that text can still be selected.
  element.append(h('span', { class: 'grip', draggable: 'true', title: '拖动' }));
  for (const leaf of block.leaves) element.append(leafNode(view, leaf));
  return element;
}

function leafNode(view: SourceView, leaf: LeafView): Node | string {
  const printed = view.text.slice(leaf.start, leaf.end);
  const place = { 'data-at': leaf.start, 'data-end': leaf.end };
  if (leaf.shown === undefined) return h('span', place, printed);
  // Blanks that only a column left are not worth a mark each.
  if (leaf.shown === '' && printed.trim() === '') return '';
  const title = `${ruleName(leaf.rule ?? '')}：原印“${printed}”${leaf.reason === undefined ? '' : `，${leaf.reason}`}`;
  return h('ins', { title, 'data-rule': leaf.rule, ...place }, leaf.shown);
}

export function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}
