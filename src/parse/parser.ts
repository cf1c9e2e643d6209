import type { Parser, Plugin } from 'unified';
import type { VFile } from 'vfile';
import { article, block, leaf, root } from '../tree/build.ts';
import type { Article, Block, Leaf, Root } from '../tree/node.ts';
import { BEGINS, boundaries } from './boundaries.ts';
import { type Features, featuresOf } from './features.ts';
import type { Edge } from './furniture.ts';
import { type Gathered, gather } from './gather.ts';
import type { Layout } from './layout.ts';
import { linesOf } from './lines.ts';
import { lookedAt, type Typeset, typesetBoundaries } from './typeset.ts';

/** The unified parser of newspaper pages: text → tree, whose blocks are not named yet but for what they look like. */
export const newspaperParser: Plugin<[], string, Root> = function () {
  const parse = (text: string, file: VFile): Root =>
    parseNewspaper(text, file.data.bodyStart ?? 0, file.data.typeset);
  this.parser = parse as Parser<Root>;
};

declare module 'vfile' {
  interface DataMap {
    /** Offset at which the text begins, after front matter. */
    bodyStart: number;
    /** What the type of an imported page said of its blocks. */
    typeset: Typeset;
  }
}

/** Parses a whole file; `bodyStart` is where the text begins after front matter. Linear in the text's length. */
export function parseNewspaper(text: string, bodyStart: number, typeset: Typeset = new Map()): Root {
  const { blocks, layout } = gather(text, linesOf(text, bodyStart), typeset.size > 0);
  const words = blocks.map((it, index) => featuresOf(text, it, edgeOf(index, blocks.length)));
  const features = withPageHead(lookedAt(words, typeset));
  const starts = typesetBoundaries(features, typeset, beginnings(features, layout, text));
  const children: (Leaf | Article)[] = [];
  if (bodyStart > 0) children.push(leaf('front-matter', text, 0, bodyStart));
  let at = bodyStart;
  let current: Article | null = null;
  for (let i = 0; i < blocks.length; i += 1) {
    const gathered = blocks[i];
    const own = features[i];
    if (gathered === undefined || own === undefined) continue;
    const confidence = starts[i] ?? 0;
    const opens = own.looks !== 'furniture' && (current === null || confidence >= BEGINS);
    if (own.start > at)
      (opens || current === null ? children : current.children).push(leaf('blank', text, at, own.start));
    if (opens) {
      current = article([], confidence);
      children.push(current);
    }
    if (own.looks === 'furniture')
      (current ?? { children }).children.push(leaf('furniture', text, own.start, own.end));
    else current?.children.push(toBlock(text, gathered, own, layout, opens ? confidence : 1 - confidence));
    at = own.end;
  }
  if (at < text.length) children.push(leaf('blank', text, at, text.length));
  return root(children);
}

/** Lines of a page's head; below them a section's name is an article's. */
const HEAD = 5;
const LONGEST_SECTION = 8;

/** A section's name (园区·综合) at the head of the page, directly above more furniture, is furniture too. */
function withPageHead(features: readonly Features[]): readonly Features[] {
  const head = features.findIndex(({ looks }) => looks === 'furniture');
  if (head === -1 || head >= HEAD) return features;
  return features.map((own, index) => {
    if (index >= HEAD || own.length > LONGEST_SECTION || own.looks === 'text' || own.looks === 'byline')
      return own;
    const above = features[index + 1]?.gap === 0 && features[index + 1]?.looks === 'furniture';
    return above ? { ...own, looks: 'furniture' } : own;
  });
}

function edgeOf(index: number, count: number): Edge {
  return index === 0 ? 'first' : index === count - 1 ? 'last' : null;
}

/** The page's furniture lies between the articles' blocks and is no neighbour of any. */
function beginnings(features: readonly Features[], layout: Layout, text: string): number[] {
  const printed = features.flatMap((own, index) =>
    own.looks === 'furniture' ? [] : [{ ...own, opensPage: features[index - 1]?.looks === 'furniture' }],
  );
  const scores = boundaries(printed, layout, text);
  let next = 0;
  return features.map(({ looks }) => (looks === 'furniture' ? 0 : (scores[next++] ?? 0)));
}

function toBlock(text: string, gathered: Gathered, own: Features, layout: Layout, confidence: number): Block {
  const children: Leaf[] = [];
  let from = own.start;
  const marker = own.byline?.marker ?? 0;
  if (marker > 0 && own.looks === 'byline') {
    children.push(leaf('marker', text, from, from + marker));
    from += marker;
  }
  children.push(leaf('text', text, from, own.end));
  return block(children, own.looks, { setOff: gathered.gap > layout.gap + 1, confidence });
}
