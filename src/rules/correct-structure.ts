import type { Kind, PlacedCorrection } from '../corrections/correction.ts';
import { article, block, leaf } from '../tree/build.ts';
import type { Article, Block, Leaf, Looks, Root } from '../tree/node.ts';
import { articlesOf, endOf, isLeaf, startOf } from '../tree/read.ts';
import { noteIdle } from './idle-corrections.ts';
import type { Rule } from './rule.ts';

/** What an editor says of where blocks and articles begin and of what they are: before any other rule asks. */
export const correctStructure: Rule = {
  id: 'correct-structure',
  run: (tree, { file, source }) => {
    for (const placed of file.data.corrections ?? []) {
      if (!carryOut(tree, placed, source)) noteIdle(file, placed);
    }
  },
};

/** Whether there was something to do; true for what is not this rule's. */
function carryOut(tree: Root, { correction, start }: PlacedCorrection, source: string): boolean {
  if ('block' in correction) {
    return correction.block === 'begins'
      ? splitBlock(tree, start, source) !== null
      : joinBlock(tree, start, source);
  }
  if ('article' in correction) {
    return correction.article === 'begins' ? beginArticle(tree, start, source) : joinArticle(tree, start);
  }
  return 'kind' in correction ? setKind(tree, start, correction.kind, source) : true;
}

interface Place {
  readonly article: Article;
  readonly at: number;
  readonly block: Block;
}

/** The block whose slice holds the offset. */
function placeOf(tree: Root, offset: number): Place | null {
  for (const parent of articlesOf(tree)) {
    if (startOf(parent) > offset || endOf(parent) <= offset) continue;
    for (const [at, child] of parent.children.entries())
      if (!isLeaf(child) && startOf(child) <= offset && endOf(child) > offset)
        return { article: parent, at, block: child };
  }
  return null;
}

/** Where a block begins, marks before its text passed over: a quotation starts at text. */
function beginsAt(node: Block, offset: number): boolean {
  const [first, second] = node.children;
  return (
    startOf(node) === offset ||
    (first !== undefined &&
      isLeaf(first) &&
      first.type === 'marker' &&
      second !== undefined &&
      startOf(second) === offset)
  );
}

function splitBlock(tree: Root, offset: number, source: string): Block | null {
  const place = placeOf(tree, offset);
  if (place === null) return null;
  if (beginsAt(place.block, offset)) return place.block;
  const [upper, lower] = divided(place.block.children, offset, source);
  const rest: Block = { ...block(lower, looksOf(source, offset, endOf(place.block))), setOff: false };
  place.block.children = upper;
  place.article.children.splice(place.at + 1, 0, rest);
  return rest;
}

/** A new block is looked at afresh: short ones may be headlines, subheads, bylines. */
function looksOf(source: string, start: number, end: number): Looks {
  return end - start <= SHORT && !/[。；，、：]$/u.test(source.slice(start, end).trim()) ? 'short' : 'text';
}
const SHORT = 46;

function divided(
  children: readonly (Leaf | Block)[],
  offset: number,
  source: string,
): [(Leaf | Block)[], (Leaf | Block)[]] {
  const upper: (Leaf | Block)[] = [];
  const lower: (Leaf | Block)[] = [];
  for (const child of children) {
    if (endOf(child) <= offset) upper.push(child);
    else if (startOf(child) >= offset || !isLeaf(child)) lower.push(child);
    else {
      upper.push(leaf(child.type, source, child.start, offset));
      lower.push(leaf(child.type, source, offset, child.end));
    }
  }
  return [upper, lower];
}

/**
 * Makes one block of two. What stood between them is text, for the wrap rule to join, and so is a mark before the
 * second: within a block every character that was printed is shown or has an edit.
 */
function joinBlock(tree: Root, offset: number, source: string): boolean {
  const place = placeOf(tree, offset);
  if (place === null || !beginsAt(place.block, offset)) return false;
  const { article: parent, at, block: lower } = place;
  const before = parent.children.findLastIndex((child, index) => index < at && !isLeaf(child));
  const upper = parent.children[before];
  if (upper === undefined || isLeaf(upper)) return false;
  const inner = [...parent.children.slice(before + 1, at), ...lower.children].map((child) =>
    child.type === 'blank' || child.type === 'marker'
      ? leaf('text', source, startOf(child), endOf(child))
      : child,
  );
  upper.children = plain([...upper.children, ...inner], source);
  if (upper.looks === 'short') upper.looks = looksOf(source, startOf(upper), endOf(upper));
  parent.children.splice(before + 1, at - before);
  return true;
}

/** Neighbouring leaves of unchanged text as one: rules look at a leaf's whole text. */
function plain(children: readonly (Leaf | Block)[], source: string): (Leaf | Block)[] {
  const out: (Leaf | Block)[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (last !== undefined && isPlainText(last) && isPlainText(child))
      out[out.length - 1] = leaf('text', source, startOf(last), endOf(child));
    else out.push(child);
  }
  return out;
}

function isPlainText(child: Leaf | Block): boolean {
  return isLeaf(child) && child.type === 'text' && child.edit === null;
}

function beginArticle(tree: Root, offset: number, source: string): boolean {
  const own = splitBlock(tree, offset, source);
  const place = own === null ? null : placeOf(tree, offset);
  if (place === null) return false;
  const { article: parent, at } = place;
  if (parent.children.findIndex((child) => !isLeaf(child)) === at) return false;
  const index = tree.children.indexOf(parent);
  tree.children.splice(index + 1, 0, article(parent.children.splice(at), 1));
  return true;
}

function joinArticle(tree: Root, offset: number): boolean {
  const place = placeOf(tree, offset);
  if (place === null) return false;
  const index = tree.children.indexOf(place.article);
  const before = tree.children.findLastIndex((child, at) => at < index && child.type === 'article');
  const upper = tree.children[before];
  if (upper === undefined || upper.type !== 'article') return false;
  const between = tree.children.slice(before + 1, index) as Leaf[];
  upper.children.push(...between, ...place.article.children);
  tree.children.splice(before + 1, index - before);
  return true;
}

const TYPES: Partial<Record<Kind, Block['type']>> = {
  kicker: 'kicker',
  headline: 'headline',
  subtitle: 'subtitle',
  subhead: 'subhead',
  paragraph: 'paragraph',
  caption: 'figure',
};

function setKind(tree: Root, offset: number, kind: Kind, source: string): boolean {
  const place = placeOf(tree, offset);
  if (place === null) return false;
  const { article: parent, at, block: own } = place;
  own.confidence = 1;
  if (kind === 'furniture') {
    const [start, end] = [startOf(own), endOf(own)];
    parent.children.splice(at, 1, leaf('furniture', source, start, end));
  } else if (kind === 'byline') {
    // The byline's own rule reads its names.
    own.type = 'block';
    own.looks = 'byline';
  } else own.type = TYPES[kind] ?? own.type;
  return true;
}
