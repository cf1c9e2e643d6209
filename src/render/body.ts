import { anchorBlocks, blocksOf } from '../record/blocks.ts';
import { type Correction, correctionsOf } from '../record/corrections.ts';
import { creditApart } from '../record/credit.ts';
import type { ArticleRecord, Block, Figure, Paragraph } from '../record/schema.ts';
import { doubledSignatures } from './doubled-signatures.ts';
import { escapeHtml } from './escape.ts';
import { type Mark, markText, sortMarks } from './marks.ts';

/** An article's text as HTML, with what its margin refers to. */
export interface Body {
  readonly html: string;
  /** In reading order; correction n has the anchor `c<n+1>` in the list and `k<n+1>` in the text. */
  readonly corrections: readonly (Correction & { readonly anchor: string })[];
}

/** Where the text itself carries the dateline: at an article's start, or in brackets at its end. */
export function findDateline(record: ArticleRecord): { block: number; start: number; end: number } | null {
  const { dateline } = record;
  if (dateline === null) return null;
  const blocks = blocksOf(record);
  for (const index of new Set([0, 1, blocks.length - 1])) {
    const block = blocks[index];
    const start = block?.type === 'paragraph' ? block.text.indexOf(dateline.text) : -1;
    if (start !== -1) return { block: index, start, end: start + dateline.text.length };
  }
  return null;
}

/**
 * Renders the body. Paragraphs have the ids p1, p2…, figures f1…, subheads h1…, in reading order: they are
 * part of the site's addresses. Statistics carry s1… where their place in the text is known.
 */
export function renderBody(record: ArticleRecord, imageRoot: string): Body {
  const corrections = correctionsOf(record);
  const anchors = anchorBlocks(record);
  const doubled = doubledSignatures(record);
  const marks = marksByBlock(record, corrections);
  let html = '';
  let index = 0;
  record.sections.forEach((section, place) => {
    if (section.heading !== null) html += `<h2 id="h${place + 1}">${escapeHtml(section.heading)}</h2>\n`;
    for (const block of section.blocks) {
      const id = anchors[index] ?? '';
      const own = marks.get(index) ?? [];
      // Its anchor stays, so that every other keeps its number; a correction in it has to be seen.
      if (index < doubled && own.length === 0) html += `<p id="${id}" class="p-signature" hidden></p>\n`;
      else html += renderBlock(block, id, sortMarks(own), imageRoot);
      index += 1;
    }
  });
  return {
    html,
    corrections: corrections.map((found) => ({ ...found, anchor: anchors[found.block] ?? '' })),
  };
}

function renderBlock(block: Block, id: string, marks: readonly Mark[], imageRoot: string): string {
  return block.type === 'paragraph' ? paragraph(block, id, marks) : figure(block, id, marks, imageRoot);
}

function paragraph(block: Paragraph, id: string, marks: readonly Mark[]): string {
  const style = block.style === undefined ? '' : ` class="p-${block.style}"`;
  return `<p id="${id}"${style}>${markText(block.text, marks).replaceAll('\n', '<br>\n')}</p>\n`;
}

/** A photograph the source does not have is a frame that says so, with the caption as printed. */
function figure(block: Figure, id: string, marks: readonly Mark[], imageRoot: string): string {
  const picture =
    block.image === null
      ? '<p class="plate" data-own>原报照片未随文字收录</p>'
      : `<img src="${escapeHtml(imageRoot + block.image)}" alt="${escapeHtml(block.caption)}" loading="lazy">`;
  const apart = creditApart(block);
  const credit = apart === null ? '' : ` <span class="credit">${escapeHtml(apart)}</span>`;
  const caption = `<figcaption>${markText(block.caption, marks)}${credit}</figcaption>`;
  return `<figure id="${id}">${picture}${caption}</figure>\n`;
}

function marksByBlock(record: ArticleRecord, corrections: readonly Correction[]): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>();
  const add = (block: number, mark: Mark): void => {
    const list = marks.get(block);
    if (list === undefined) marks.set(block, [mark]);
    else list.push(mark);
  };
  record.statistics.forEach(({ at }, index) => {
    if (at === undefined) return;
    add(at.block, {
      start: at.start,
      end: at.end,
      open: `<span class="stat" id="s${index + 1}">`,
      close: '</span>',
    });
  });
  const dateline = findDateline(record);
  if (dateline !== null) {
    add(dateline.block, { ...dateline, open: '<span class="dateline">', close: '</span>' });
  }
  corrections.forEach(({ block, start, end, printed }, index) => {
    const open = `<a class="fix" id="k${index + 1}" href="#c${index + 1}" title="${escapeHtml(`报上印作“${printed}”`)}">`;
    add(block, { start, end, open, close: '</a>' });
  });
  return marks;
}
