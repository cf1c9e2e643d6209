import type { Article, Block, Leaf, LeafEdit, LeafType, Looks, Root } from './node.ts';

export function leaf(type: LeafType, source: string, start: number, end: number): Leaf {
  return { type, start, end, value: source.slice(start, end), edit: null };
}

export function editedLeaf(type: LeafType, start: number, end: number, value: string, edit: LeafEdit): Leaf {
  return { type, start, end, value, edit };
}

export function block(
  children: (Leaf | Block)[],
  looks: Looks,
  { setOff = false, confidence = 1 }: { readonly setOff?: boolean; readonly confidence?: number } = {},
): Block {
  return { type: 'block', style: null, looks, setOff, confidence, children };
}

export function article(children: (Leaf | Block)[], confidence: number): Article {
  return { type: 'article', confidence, byline: null, dateline: null, children };
}

export function root(children: (Leaf | Article)[]): Root {
  return { type: 'root', children };
}
