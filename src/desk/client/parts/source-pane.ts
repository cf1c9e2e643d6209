import type { BlockView, SourceView } from '../../view.ts';
import { h } from './dom.ts';
import { kindName } from './words.ts';

/** The text as printed, each block coloured by what it was taken for; edits are underlined. */
export function sourcePane(view: SourceView): HTMLElement {
  const pane = h('div', { class: 'printed', tabindex: 0, 'aria-label': '原文' });
  let at = view.bodyStart;
  for (const block of view.blocks) {
    const from = Math.min(block.start, ...block.leaves.map((leaf) => leaf.start));
    if (block.end <= view.bodyStart) continue;
    if (from > at) pane.append(view.text.slice(at, from));
    pane.append(blockSpan(view, block, Math.max(from, at)));
    at = Math.max(at, block.end);
  }
  pane.append(view.text.slice(at));
  return pane;
}

function blockSpan(view: SourceView, block: BlockView, from: number): HTMLElement {
  const span = h('span', {
    class: `block kind-${block.kind}`,
    'data-block': block.start,
    'data-start': block.start,
    'data-end': block.end,
    title: kindName(block.kind),
  });
  for (const leaf of block.leaves) {
    if (leaf.end <= from) continue;
    const text = h('span', { 'data-at': leaf.start }, view.text.slice(Math.max(leaf.start, from), leaf.end));
    if (leaf.shown !== undefined) text.className = 'edit';
    if (leaf.rule !== undefined) {
      text.dataset['rule'] = leaf.rule;
      text.dataset['end'] = String(leaf.end);
    }
    span.append(text);
  }
  return span;
}

/** The source's offsets of what is selected in the printed text, or null. */
export function selectedRange(): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null ? null : { start, end };
}

function offsetAt(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>('.printed [data-at]');
  if (leaf === null || leaf === undefined) return null;
  return Number(leaf.dataset['at']) + (node instanceof Element ? 0 : offset);
}
