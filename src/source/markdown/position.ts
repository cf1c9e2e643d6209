import type { Node } from 'mdast';

export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Node): number {
  return node.position?.end.offset ?? 0;
}

/** A node's place, for the node that takes its place. */
export function placeAs(node: Node): { position?: NonNullable<Node['position']> } {
  return node.position ? { position: node.position } : {};
}
