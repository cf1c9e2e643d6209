import { editedLeaf, leaf } from './build.ts';
import type { Block, Leaf, LeafEdit } from './node.ts';
import { isContent, isLeaf } from './read.ts';

/**
 * Shows `[start, end)` of the source, inside one block, as `value`. An edited leaf that the range cuts is taken in
 * whole, its part outside as printed. False, and nothing changed, when the range is not text of this block alone.
 */
export function replaceSource(
  block: Block,
  start: number,
  end: number,
  value: string,
  edit: LeafEdit,
  source: string,
): boolean {
  const first = block.children.findIndex((child) => isLeaf(child) && child.end > start);
  const last = block.children.findLastIndex((child) => isLeaf(child) && child.start < end);
  const touched = block.children.slice(first, last + 1);
  const leaves = touched.filter((child): child is Leaf => isLeaf(child) && isContent(child));
  const [head, tail] = [leaves[0], leaves.at(-1)];
  if (first < 0 || start >= end || leaves.length !== touched.length || !head || !tail) return false;
  if (head.start > start || tail.end < end) return false;
  const from = head.edit === null ? start : head.start;
  const to = tail.edit === null ? end : tail.end;
  const shown = source.slice(from, start) + value + source.slice(end, to);
  const made: Leaf[] = [];
  if (head.start < from) made.push(leaf('text', source, head.start, from));
  if (shown === source.slice(from, to)) made.push(leaf('text', source, from, to));
  else made.push(editedLeaf('text', from, to, shown, edit));
  if (to < tail.end) made.push(leaf('text', source, to, tail.end));
  block.children.splice(first, last + 1 - first, ...made);
  return true;
}
