/**
 * Words as a tree of their UTF-16 units, laid out as a hash table in typed arrays: a node is a slot, found by its
 * parent's slot and its unit. One walk finds every word that begins at a place, without cutting a string.
 */
export interface Trie {
  /** By unit: the slot of the node of words that begin with it, or -1. */
  readonly first: Int32Array;
  /**
   * Two numbers a slot, side by side so that a step costs one access to memory: the parent's slot in 24 bits with the
   * unit's lower byte above it; and what the word that ends here stands for in 24 bits with the unit's upper byte.
   */
  readonly cells: Int32Array;
}

export const NO_NODE = -1;

/** The value of a node where no word ends. */
export const NO_VALUE = 0xffffff;

/** Stands in a cell for no node, and for a node below the root, which `first` finds. */
export const EMPTY = -1;
export const ROOT = 0xfffffe;

export function firstNode(trie: Trie, unit: number): number {
  return trie.first[unit] ?? NO_NODE;
}

/** The node one unit further, or NO_NODE. */
export function nextNode({ cells }: Trie, node: number, unit: number): number {
  const mask = (cells.length >> 1) - 1;
  const key = node | (unit << 24);
  let slot = slotHash(node, unit) & mask;
  for (;;) {
    const cell = cells[slot * 2];
    if (cell === EMPTY) return NO_NODE;
    if (cell === key && (cells[slot * 2 + 1] ?? 0) >>> 24 === unit >>> 8) return slot;
    slot = (slot + 1) & mask;
  }
}

/** What the word that ends at a node stands for, or NO_VALUE. */
export function wordValue({ cells }: Trie, node: number): number {
  return (cells[node * 2 + 1] ?? 0) & NO_VALUE;
}

/** The node of exactly `[start, end)`, or NO_NODE. */
export function nodeOf(trie: Trie, text: string, start: number, end: number): number {
  if (start >= end) return NO_NODE;
  let node = firstNode(trie, text.charCodeAt(start));
  for (let at = start + 1; at < end && node !== NO_NODE; at += 1) {
    node = nextNode(trie, node, text.charCodeAt(at));
  }
  return node;
}

/** Mixes a parent's slot and a unit over all bits that a mask may keep. */
export function slotHash(parent: number, unit: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
