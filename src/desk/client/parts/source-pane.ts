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
    const at = Math.max(leaf.start, from);
    const text = h('span', { 'data-at': at }, view.text.slice(at, leaf.end));
    if (leaf.shown !== undefined) text.className = 'edit';
    if (leaf.rule !== undefined) text.dataset['rule'] = leaf.rule;
    span.append(text);
  }
  return span;
}
