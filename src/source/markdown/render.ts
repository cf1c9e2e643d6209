import type { Paragraph, Root } from 'mdast';
import remarkHtml, { type Options } from 'remark-html';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * A parsed Markdown tree to HTML that may stand in a page as it is: only these elements, no class, no style, no id.
 * `figures` is what a picture's path is put after (`../figures/`). Headings begin at h2, for the page has its own
 * h1, and never skip a level on the way down: a screen reader's table of contents would have holes.
 */
export function renderMarkdown(tree: Root, figures: string): string {
  const copy = structuredClone(tree);
  const depths = new Set<number>();
  visit(copy, 'heading', ({ depth }) => {
    depths.add(depth);
  });
  const order = [...depths].sort((a, b) => a - b);
  let last = 1;
  visit(copy, (node) => {
    if (node.type === 'heading') {
      last = Math.min(order.indexOf(node.depth) + 2, last + 1, 6);
      node.depth = last as typeof node.depth;
    }
    if (node.type === 'paragraph') showFigure(node, figures);
  });
  return unified().use(remarkHtml, { sanitize: ALLOWED }).stringify(copy).trim();
}

function showFigure(node: Paragraph, figures: string): void {
  const figure = node.data?.figure;
  const [image] = node.children;
  if (figure === undefined || image?.type !== 'image') return;
  const caption = [figure.caption, figure.credit].filter((part) => part !== null && part !== '').join(' ');
  node.data = { hName: 'figure' };
  image.url = figures + figure.path.split('/').map(encodeURIComponent).join('/');
  image.title = null;
  if (caption === '') return;
  node.children.push({
    type: 'emphasis',
    data: { hName: 'figcaption' },
    children: [{ type: 'text', value: caption }],
  });
}

const ALLOWED: Exclude<Options['sanitize'], boolean | null | undefined> = {
  tagNames: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code'],
    ...['em', 'strong', 'a', 'img', 'figure', 'figcaption'],
  ],
  attributes: { a: ['href', 'title'], img: ['src', 'alt'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  clobberPrefix: '',
};
