import type { Compiler, Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { SourceText } from '../source/source-text.ts';
import type { Article, Block as BlockNode, Leaf, LeafEdit, Root } from '../tree/node.ts';
import { articlesOf, blocksIn, endOf, isContent, isLeaf, startOf, textOf } from '../tree/read.ts';
import { articleId, uniqueIds } from './article-id.ts';
import { creditOf } from './credit.ts';
import { readMessages } from './messages.ts';
import type { ArticleDraft, Block, Edit, Figure, Message, Paragraph, Section } from './schema.ts';

declare module 'unified' {
  interface CompileResultMap {
    ArticleDrafts: ArticleDraft[];
  }
}

declare module 'vfile' {
  interface DataMap {
    source: SourceText;
    tree: Root;
  }
}

/** The unified compiler of newspaper pages: the finished tree → a draft an article, in source order. */
export const toDrafts: Plugin<[], Root, ArticleDraft[]> = function () {
  const compile: Compiler = (node, file) => {
    const tree = node as Root;
    file.data.tree = tree;
    return file.data.source === undefined ? [] : draftsOf(tree, file.data.source, file);
  };
  this.compiler = compile;
};

export function draftsOf(tree: Root, source: SourceText, file: Pick<VFile, 'messages'>): ArticleDraft[] {
  const articles = articlesOf(tree);
  const ids = uniqueIds(articles.map((it, index) => articleId(source, startOf(it), endOf(it), index + 1)));
  const messages = readMessages(file.messages);
  const own = messagesByArticle(articles, messages);
  return articles.map((article, index) => draftOf(article, ids[index] ?? '', source, own[index] ?? []));
}

/** Both are in source order, so that one walk along them is enough. */
function messagesByArticle(articles: readonly Article[], messages: readonly Message[]): Message[][] {
  let next = 0;
  return articles.map((article) => {
    const [start, end] = [startOf(article), endOf(article)];
    while (next < messages.length && (messages[next]?.start ?? 0) < start) next += 1;
    const first = next;
    while (next < messages.length && (messages[next]?.start ?? 0) < end) next += 1;
    return messages.slice(first, next);
  });
}

function draftOf(
  article: Article,
  id: string,
  source: SourceText,
  messages: readonly Message[],
): ArticleDraft {
  const { publication, date, page, edition } = source.frontMatter;
  const [start, end] = [startOf(article), endOf(article)];
  const blocks = blocksIn(article);
  const sections = sectionsOf(blocks);
  const characters = lengthOf(sections);
  return {
    schema: '1',
    id,
    publication,
    date,
    page,
    edition,
    source: { path: source.path, start, end, encoding: source.encoding },
    kicker: textOfType(blocks, 'kicker'),
    headline: textOfType(blocks, 'headline'),
    subtitle: textOfType(blocks, 'subtitle'),
    byline:
      article.byline === null ? null : { text: article.byline.text, people: [...article.byline.people] },
    dateline: article.dateline,
    sections,
    characters,
    readingMinutes: Math.ceil(characters / 400),
    edits: editsOf(article, source.text),
    messages: [...messages],
  };
}

/** A headline or subtitle set over several blocks reads as one, a caesura between its parts. */
function textOfType(blocks: readonly BlockNode[], type: BlockNode['type']): string | null {
  const parts = blocks.filter((block) => block.type === type).map(textOf);
  return parts.length === 0 ? null : parts.join('　');
}

function sectionsOf(blocks: readonly BlockNode[]): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'subhead') {
      sections.push({ heading: textOf(block), source: sliceOf(block), blocks: [] });
    } else if (block.type === 'paragraph') sections.at(-1)?.blocks.push(paragraphOf(block));
    else if (block.type === 'figure') sections.at(-1)?.blocks.push(figureOf(block));
  }
  if (sections[0]?.blocks.length === 0 && sections.length > 1) sections.shift();
  return sections;
}

function paragraphOf(block: BlockNode): Paragraph {
  const parts = partsOf(block);
  const paragraph: Paragraph = { type: 'paragraph', text: textOf(block), source: sliceOf(block) };
  if (block.style !== null) paragraph.style = block.style;
  if (parts.length > 1) paragraph.parts = parts;
  return paragraph;
}

function figureOf(block: BlockNode): Figure {
  const caption = textOf(block);
  return { type: 'figure', caption, credit: creditOf(caption), image: null, source: sliceOf(block) };
}

function contentLeaves(block: BlockNode): Leaf[] {
  return block.children.filter((child): child is Leaf => isLeaf(child) && isContent(child));
}

function sliceOf(block: BlockNode): { start: number; end: number } {
  const leaves = contentLeaves(block);
  const start = leaves[0]?.start ?? startOf(block);
  return { start, end: leaves.at(-1)?.end ?? start };
}

/** The runs of content between what stands inside a paragraph and is not its text. */
function partsOf(block: BlockNode): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of contentLeaves(block)) {
    const last = parts.at(-1);
    if (last?.end === start) last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

function editsOf(article: Article, text: string): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: Article | BlockNode | Leaf): void => {
    if (!isLeaf(node)) for (const child of node.children) visit(child);
    else if (node.edit !== null) edits.push(editOf(node, node.edit, text));
  };
  visit(article);
  return edits;
}

function editOf({ start, end, value }: Leaf, { rule, confidence, reason }: LeafEdit, text: string): Edit {
  const from = text.slice(start, end);
  return reason === null
    ? { rule, start, end, from, to: value, confidence }
    : { rule, start, end, from, to: value, reason, confidence };
}

function lengthOf(sections: readonly Section[]): number {
  let count = 0;
  for (const { heading, blocks } of sections) {
    count += printedLength(heading ?? '');
    for (const block of blocks) count += printedLength(wordsOf(block));
  }
  return count;
}

function wordsOf(block: Block): string {
  return block.type === 'paragraph' ? block.text : block.caption;
}

/** Characters without blanks; one outside the BMP counts once. */
function printedLength(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0 && (unit < 0xdc00 || unit > 0xdfff)) count += 1;
  }
  return count;
}
