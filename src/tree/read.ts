import type { Article, Block, Leaf, Root, TreeNode } from './node.ts';

export function isLeaf(node: TreeNode): node is Leaf {
  return !('children' in node);
}

/** Whether a leaf is part of what its block says. */
export function isContent(leaf: Leaf): boolean {
  return leaf.type === 'text' || leaf.type === 'wrap';
}

export function articlesOf(tree: Root): Article[] {
  return tree.children.filter((child): child is Article => child.type === 'article');
}

/** An article's blocks in order; a figure inside a paragraph comes right after it. */
export function blocksIn(article: Article): Block[] {
  const blocks: Block[] = [];
  for (const child of article.children) {
    if (isLeaf(child)) continue;
    blocks.push(child);
    for (const inner of child.children) if (!isLeaf(inner)) blocks.push(inner);
  }
  return blocks;
}

/** What a block says: its own leaves' values; a figure inside it speaks for itself. */
export function textOf(block: Block): string {
  let text = '';
  for (const child of block.children) if (isLeaf(child) && isContent(child)) text += child.value;
  return text;
}

/** The first characters of what a block says: enough for a label, without putting the whole together. */
export function headOf(block: Block, length: number): string {
  let text = '';
  for (const child of block.children) {
    if (!isLeaf(child) || !isContent(child)) continue;
    text += child.value;
    if (text.length >= length) return text.slice(0, length);
  }
  return text;
}

/** Every leaf below a node in source order. */
export function* leavesOf(node: TreeNode): Generator<Leaf> {
  if (isLeaf(node)) yield node;
  else for (const child of node.children) yield* leavesOf(child as TreeNode);
}

export function startOf(node: TreeNode): number {
  let first: TreeNode = node;
  while (!isLeaf(first)) {
    const child: TreeNode | undefined = first.children[0] as TreeNode | undefined;
    if (child === undefined) return 0;
    first = child;
  }
  return first.start;
}

export function endOf(node: TreeNode): number {
  let last: TreeNode = node;
  while (!isLeaf(last)) {
    const child: TreeNode | undefined = last.children.at(-1) as TreeNode | undefined;
    if (child === undefined) return 0;
    last = child;
  }
  return last.end;
}
