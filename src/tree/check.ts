import type { Leaf, Root, TreeNode } from './node.ts';
import { isLeaf } from './read.ts';

/**
 * What is wrong with a tree, or null: the first three invariants in one walk, linear in the number of leaves.
 *
 * - tiling: leaves cover the text with no gap and no overlap;
 * - verbatim: a leaf that names no edit displays its slice, and one that names an edit displays something else;
 * - lossless: all slices in order are the file (what tiling from 0 to the end amounts to).
 *
 * The fourth, settled, is about the rules and is tested by running them twice.
 */
export function brokenInvariant(tree: Root, source: string): string | null {
  let at = 0;
  const visit = (node: TreeNode): string | null => {
    if (!isLeaf(node)) {
      for (const child of node.children) {
        const problem = visit(child as TreeNode);
        if (problem !== null) return problem;
      }
      return null;
    }
    const problem = leafProblem(node, at, source);
    at = node.end;
    return problem;
  };
  return visit(tree) ?? (at === source.length ? null : `leaves end at ${at}, the file at ${source.length}`);
}

function leafProblem(leaf: Leaf, at: number, source: string): string | null {
  if (leaf.start !== at) return `a ${leaf.type} starts at ${leaf.start}, expected ${at}`;
  if (leaf.end <= leaf.start) return `a ${leaf.type} at ${leaf.start} is empty`;
  if (leaf.end > source.length) return `a ${leaf.type} ends at ${leaf.end}, past the file`;
  const same = leaf.value.length === leaf.end - leaf.start && source.startsWith(leaf.value, leaf.start);
  if (leaf.edit === null && !same) return `a ${leaf.type} at ${leaf.start} is changed, but names no rule`;
  if (leaf.edit !== null && same)
    return `a ${leaf.type} at ${leaf.start} names ${leaf.edit.rule}, but is unchanged`;
  return null;
}
