import type { Match } from '../../search/query/passages.ts';

/**
 * Puts an element, `<mark>` unless told, around stretches of an element's text, given as offsets into its `textContent`. Elements inside
 * (a statistic, a correction) stay as they are: a match that crosses one becomes several.
 */
export function wrapMatches(
  element: HTMLElement,
  matches: readonly Match[],
  name: 'mark' | 'span' = 'mark',
  style: string | null = null,
): void {
  if (matches.length === 0) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: { node: Text; start: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    texts.push({ node, start: length });
    length += node.data.length;
  }
  for (const { node, start } of texts) {
    const inside = matches
      .map(([from, to]): Match => [Math.max(0, from - start), Math.min(node.data.length, to - start)])
      .filter(([from, to]) => from < to);
    if (inside.length === 0) continue;
    const parts: (string | HTMLElement)[] = [];
    let at = 0;
    for (const [from, to] of inside) {
      const mark = document.createElement(name);
      if (style !== null) mark.className = style;
      mark.textContent = node.data.slice(from, to);
      parts.push(node.data.slice(at, from), mark);
      at = to;
    }
    node.replaceWith(...parts, node.data.slice(at));
  }
}
