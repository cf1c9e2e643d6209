import { editedLeaf, leaf } from './build.ts';
import type { Block, Leaf } from './node.ts';
import { isContent, isLeaf } from './read.ts';

/** A change a rule wants, in offsets of the block's displayed text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  /** `wrap` for a blank or line end that only the column's width put there. */
  readonly type?: 'text' | 'wrap';
  readonly reason?: string;
  readonly confidence?: number;
}

/**
 * Applies changes to a block, splitting its leaves where needed. `changes` are sorted and do not overlap.
 * A change that touches an edited leaf takes all of it in: such a leaf maps to its source only as a whole.
 * Linear in leaves and changes.
 */
export function applyChanges(block: Block, changes: readonly Change[], rule: string, source: string): void {
  if (changes.length === 0) return;
  const out: (Leaf | Block)[] = [];
  let clean = 0;
  let next = 0;
  for (const child of block.children) {
    if (!isLeaf(child) || !isContent(child)) {
      out.push(child);
      continue;
    }
    const end = clean + child.value.length;
    const first = next;
    while (next < changes.length && startsIn(changes[next], clean, end)) next += 1;
    if (first === next) out.push(child);
    else splitLeaf(out, child, clean, changes.slice(first, next), rule, source);
    clean = end;
  }
  block.children = out;
}

function startsIn(change: Change | undefined, clean: number, end: number): boolean {
  return change !== undefined && change.start >= clean && change.start < end;
}

function splitLeaf(
  out: (Leaf | Block)[],
  child: Leaf,
  clean: number,
  changes: readonly Change[],
  rule: string,
  source: string,
): void {
  if (child.edit !== null) {
    out.push(changeEdited(child, clean, changes, rule, source));
    return;
  }
  let at = child.start;
  for (const change of changes) {
    const start = child.start + change.start - clean;
    const end = Math.min(child.end, child.start + change.end - clean);
    if (start > at) out.push(leaf('text', source, at, start));
    out.push(changed(change.type ?? 'text', start, end, change.to, change, rule, source));
    at = end;
  }
  if (at < child.end) out.push(leaf('text', source, at, child.end));
}

function changeEdited(
  child: Leaf,
  clean: number,
  changes: readonly Change[],
  rule: string,
  source: string,
): Leaf {
  let value = '';
  let at = 0;
  for (const change of changes) {
    value += child.value.slice(at, change.start - clean) + change.to;
    at = change.end - clean;
  }
  const [first] = changes;
  value += child.value.slice(at);
  return changed(child.type === 'wrap' ? 'wrap' : 'text', child.start, child.end, value, first, rule, source);
}

function changed(
  type: 'text' | 'wrap',
  start: number,
  end: number,
  value: string,
  change: Change | undefined,
  rule: string,
  source: string,
): Leaf {
  if (value === source.slice(start, end)) return leaf(type, source, start, end);
  const edit = { rule, reason: change?.reason ?? null, confidence: change?.confidence ?? 1 };
  return editedLeaf(type, start, end, value, edit);
}
