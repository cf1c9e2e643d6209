import type { BlockRole } from './blocks.ts';
import type { DocumentBlock, PlacedLine } from './document.ts';
import { betweenLines, piecesOf } from './line-text.ts';
import type { Box, ProseBlock } from './page.ts';

/** A run of the text and where it stood: offsets are UTF-16 units of the text. */
export interface TextBox extends Box {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly confidence?: number;
}

/** A block of the text, what its type said it is, and the size of that type. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly role: BlockRole;
  readonly size: number;
  readonly image?: { readonly page: number; readonly index: number };
}

export interface PageText {
  readonly text: string;
  readonly boxes: readonly TextBox[];
  readonly blocks: readonly TextBlock[];
}

/**
 * Lays blocks out as a text file: one block a line, paragraphs indented by two, an empty line before each headline;
 * what a person would have typed who copied the page.
 */
export function layOut(blocks: readonly DocumentBlock[]): PageText {
  const page = { text: '', boxes: [] as TextBox[], blocks: [] as TextBlock[] };
  let before: BlockRole | null = null;
  for (const block of blocks) {
    page.text += separator(before, block.role);
    const start = page.text.length;
    write(page, block.lines);
    const size = block.lines[0]?.line.size ?? 0;
    const image = block.image === undefined ? {} : { image: block.image };
    page.blocks.push({ start, end: page.text.length, role: block.role, size: round(size), ...image });
    before = block.role;
  }
  if (page.text !== '') page.text += '\n';
  return page;
}

/** The same for blocks that stood nowhere. */
export function layOutProse(prose: readonly ProseBlock[]): PageText {
  const page = { text: '', boxes: [], blocks: [] as TextBlock[] };
  let before: BlockRole | null = null;
  for (const { role, text } of prose) {
    page.text += separator(before, role);
    const start = page.text.length;
    page.text += text;
    page.blocks.push({ start, end: page.text.length, role, size: 0 });
    before = role;
  }
  if (page.text !== '') page.text += '\n';
  return page;
}

const HEAD: ReadonlySet<BlockRole> = new Set(['kicker', 'headline', 'subtitle']);

function separator(before: BlockRole | null, role: BlockRole): string {
  const indent = role === 'paragraph' || role === 'caption' ? '\u3000\u3000' : '';
  if (before === null) return indent;
  const opens = HEAD.has(role) && !HEAD.has(before);
  return `\n${opens || role === 'subhead' || before === 'subhead' ? '\n' : ''}${indent}`;
}

function write(page: { text: string; boxes: TextBox[] }, lines: readonly PlacedLine[]): void {
  let written = '';
  for (const { page: number, line } of lines) {
    const pieces = piecesOf(line);
    const blank = betweenLines(written, pieces[0]?.text ?? '');
    page.text += blank;
    const rated = line.runs.some((run) => run.confidence !== undefined);
    const start = page.text.length;
    for (const piece of pieces) {
      const from = page.text.length;
      page.text += piece.text;
      if (rated && piece.run !== null)
        page.boxes.push({
          start: from,
          end: page.text.length,
          page: number,
          ...frame(piece.run),
          ...rating(piece.run),
        });
      written = piece.text;
    }
    if (!rated) page.boxes.push({ start, end: page.text.length, page: number, ...frame(line) });
  }
}

function rating({ confidence }: { readonly confidence?: number }): { confidence?: number } {
  return confidence === undefined ? {} : { confidence: Math.round(confidence * 1000) / 1000 };
}

function frame({ x, y, width, height }: Box): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
