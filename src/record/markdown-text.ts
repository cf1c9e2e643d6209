import type { Node, Parents, PhrasingContent } from 'mdast';
import { endOf, startOf } from '../source/markdown/position.ts';
import { breakBetween } from '../source/markdown/soft-breaks.ts';
import type { Edit, Slice } from './schema.ts';

/** What a block of Markdown says, the slices it is made of, and the edits where a slice is shown otherwise. */
export interface SlicedText {
  readonly text: string;
  readonly parts: readonly Slice[];
  readonly edits: readonly Edit[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The text of a block's words, without its markup, such that parts and edits lead back to the source. */
export function slicedText(block: Parents, source: string): SlicedText {
  const pieces = leaves(block)
    .flatMap((leaf) => piecesOf(leaf, source))
    .filter(({ start, end }) => end > start);
  const parts: { start: number; end: number }[] = [];
  const edits: Edit[] = [];
  for (const { start, end, value } of pieces) {
    const from = source.slice(start, end);
    if (from !== value) edits.push({ rule: 'markdown', start, end, from, to: value, confidence: 1 });
    const last = parts.at(-1);
    if (last?.end === start) last.end = end;
    else parts.push({ start, end });
  }
  return { text: pieces.map(({ value }) => value).join(''), parts, edits };
}

function leaves(node: Parents): PhrasingContent[] {
  return node.children.flatMap((child): PhrasingContent[] => {
    if ('children' in child) return leaves(child);
    return [child as PhrasingContent];
  });
}

function piecesOf(leaf: Node & { value?: string; alt?: string | null | undefined }, source: string): Piece[] {
  const [start, end] = [startOf(leaf), endOf(leaf)];
  if (leaf.type === 'break') return [{ start, end, value: '\n' }];
  const value = leaf.value ?? leaf.alt ?? '';
  const at = source.indexOf(value, start);
  if (value !== '' && at >= 0 && at + value.length <= end)
    return [{ start: at, end: at + value.length, value }];
  return leaf.type === 'text' ? align(value, start, end, source) : [{ start, end, value }];
}

/**
 * Lines a text node up with its source, from which the parser took escapes (`\*`), references (`&amp;`) and the
 * prefixes of continued lines. What cannot be lined up is one edit over the whole.
 */
function align(value: string, start: number, end: number, source: string): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let done = 0;
  while (done < value.length) {
    const plain = commonLength(value, done, source, at, end);
    if (plain > 0) pieces.push({ start: at, end: at + plain, value: value.slice(done, done + plain) });
    at += plain;
    done += plain;
    if (done >= value.length) break;
    const odd = oddPiece(value, done, source, at, end);
    if (odd === null) return [{ start, end, value }];
    pieces.push(odd);
    at = odd.end;
    done += odd.value.length;
  }
  return at <= end ? pieces : [{ start, end, value }];
}

function commonLength(value: string, done: number, source: string, at: number, end: number): number {
  let length = 0;
  while (at + length < end && done + length < value.length && source[at + length] === value[done + length]) {
    if (isLineEnd(source[at + length])) break;
    length += 1;
  }
  return length;
}

function oddPiece(value: string, done: number, source: string, at: number, end: number): Piece | null {
  const rest = source.slice(at, Math.min(end, at + 80));
  if (rest[0] === '\\') return { start: at, end: at + 2, value: value[done] ?? '' };
  const reference = /^&#?[A-Za-z0-9]{1,32};/.exec(rest)?.[0];
  if (reference !== undefined) {
    const character = String.fromCodePoint(value.codePointAt(done) ?? 0);
    return { start: at, end: at + reference.length, value: character };
  }
  const wrap = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*/.exec(rest)?.[0];
  if (wrap === undefined) return null;
  const isBlank = value[done] === ' ' && breakBetween(value.slice(0, done), value.slice(done + 1)) === ' ';
  return { start: at, end: at + wrap.length, value: isBlank ? ' ' : '' };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
