import type { Image, Link, Node, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Finding } from '../../diagnostics/diagnostic.ts';
import { figurePath, isSafeLink } from './address.ts';
import { placeAs } from './position.ts';

/** A picture on its own, with its caption and who made it; `path` is below content/figures/. */
export interface FigureData {
  readonly path: string;
  readonly caption: string;
  readonly credit: string | null;
}

declare module 'mdast' {
  interface ParagraphData {
    figure?: FigureData;
  }
}

/** A paragraph that is nothing but a picture of ours is a figure. */
export function makeFigures(tree: Root): void {
  visit(tree, 'paragraph', (node) => {
    const [only] = node.children;
    if (node.children.length !== 1 || only?.type !== 'image') return;
    const path = figurePath(only.url);
    if (path === null) return;
    node.data = { figure: { path, caption: only.alt ?? '', credit: only.title ?? null } };
  });
}

/** Links and pictures that may not be published become their text; `tell` hears of each. */
export function guardAddresses(tree: Root, tell: (finding: Finding, node: Node) => void): void {
  const urls = new Map<string, string>();
  visit(tree, 'definition', (node) => {
    urls.set(node.identifier, node.url);
  });
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined || !isLinking(node)) return;
    const url = 'url' in node ? node.url : (urls.get(node.identifier) ?? '');
    const isImage = node.type === 'image' || node.type === 'imageReference';
    if (isImage ? figurePath(url) !== null : isSafeLink(url)) return;
    tell(isImage ? picture(url) : link(url), node);
    const children = 'children' in node ? node.children : alternative(node);
    (parent.children as Node[]).splice(index, 1, ...children);
    return [SKIP, index];
  });
}

type Linking = Link | Image | Extract<RootContent, { type: 'linkReference' | 'imageReference' }>;

function isLinking(node: Node): node is Linking {
  return ['link', 'image', 'linkReference', 'imageReference'].includes(node.type);
}

function alternative(node: Extract<Linking, { alt?: string | null | undefined }>): Text[] {
  return node.alt ? [{ type: 'text', value: node.alt, ...placeAs(node) }] : [];
}

function link(url: string): Finding {
  return {
    code: 'W_URL',
    found: `a link to ${url}`,
    expected: 'http, https, mailto or a relative address',
    advice: 'its text is kept, the link is not',
  };
}

function picture(url: string): Finding {
  return {
    code: 'W_URL',
    found: `a picture at ${url}`,
    expected: 'a picture in content/figures, written figures/name.jpg',
    advice: 'put the picture there; its description is kept as text',
  };
}
