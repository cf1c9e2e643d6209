import type { BlockView, SourceView } from '../../view.ts';
import { h, svg } from './dom.ts';

/** The page as it stood, line by line; without geometry, a schema of its blocks by order and length. */
export function pagePane(view: SourceView): HTMLElement {
  const pane = h('div', { class: 'stood', 'aria-label': '版面' });
  if (view.page === null) {
    pane.append(h('p', { class: 'note' }, '没有版面坐标：按次序与篇幅示意。'), schema(view));
    return pane;
  }
  for (const page of view.page.pages) pane.append(facsimile(view, page));
  return pane;
}

type PageFrame = NonNullable<SourceView['page']>['pages'][number];

function facsimile(view: SourceView, page: PageFrame): SVGElement {
  const sheet = svg('svg', { viewBox: `0 0 ${page.width} ${page.height}`, class: 'sheet' });
  for (const image of view.page?.images ?? []) {
    const { x, y, width, height } = image;
    if (image.page === page.number) sheet.append(svg('rect', { x, y, width, height, class: 'picture' }));
  }
  for (const [start = 0, end = 0, number, x = 0, y = 0, width = 0, height = 0, confidence] of view.page
    ?.boxes ?? []) {
    if (number !== page.number) continue;
    const block = blockAt(view.blocks, start);
    const line = svg('text', {
      x,
      y: y + height * 0.88,
      'font-size': height,
      textLength: Math.max(width, 1),
      lengthAdjust: 'spacingAndGlyphs',
    });
    line.append(view.text.slice(start, end));
    const group = svg(
      'g',
      { class: `line kind-${block?.kind ?? 'none'}`, 'data-block': block?.start ?? -1 },
      svg('rect', { x, y, width, height }),
      line,
    );
    if (confidence !== undefined && confidence < 0.6) group.classList.add('doubtful');
    sheet.append(group);
  }
  return sheet;
}

/** The last block that begins at or before an offset. */
function blockAt(blocks: readonly BlockView[], offset: number): BlockView | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

const COLUMNS = 4;
const WIDTH = 100;
const GAP = 8;
const CHARACTERS_A_ROW = 16;
const ROW = 6;

function schema(view: SourceView): SVGElement {
  const heights = view.blocks.map(
    (block) => Math.ceil((block.end - block.start) / CHARACTERS_A_ROW) * ROW + 2,
  );
  const total = heights.reduce((sum, height) => sum + height + 3, 0);
  const depth = Math.max(120, Math.ceil(total / COLUMNS) + 40);
  const sheet = svg('svg', { viewBox: `0 0 ${COLUMNS * (WIDTH + GAP)} ${depth}`, class: 'sheet' });
  let column = 0;
  let y = 0;
  for (const [index, block] of view.blocks.entries()) {
    let left = heights[index] ?? 0;
    while (left > 0) {
      const height = Math.min(left, Math.max(ROW, depth - y));
      const box = { x: column * (WIDTH + GAP), y, width: WIDTH, height };
      sheet.append(
        svg('g', { class: `line kind-${block.kind}`, 'data-block': block.start }, svg('rect', box)),
      );
      left -= height;
      y += height + (left > 0 ? 0 : 3);
      if (y < depth - ROW || column === COLUMNS - 1) continue;
      column += 1;
      y = 0;
    }
  }
  return sheet;
}
