/**
 * The source's offsets of what is selected, in the printed text or in the article, or null. Of what a rule changed,
 * the article shows other characters than were printed: there a selection counts whole.
 */
export function selectedRange(): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(range.startContainer, range.startOffset, 'start');
  const end = selection.isCollapsed ? start : offsetAt(range.endContainer, range.endOffset, 'end');
  return start === null || end === null ? null : { start, end: Math.max(start, end) };
}

function offsetAt(node: Node, offset: number, side: 'start' | 'end'): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>('[data-at]');
  if (leaf === null || leaf === undefined) return null;
  const at = Number(leaf.dataset['at']);
  if (leaf.tagName === 'INS') return side === 'start' ? at : Number(leaf.dataset['end']);
  return at + (node instanceof Element ? 0 : offset);
}
