import { createHash } from 'node:crypto';
import type { Blockquote, List, Node, Root, RootContent } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleFrontMatter, PageFrontMatter } from '../source/fields.ts';
import type { FigureData } from '../source/markdown/figures.ts';
import { parseMarkdown } from '../source/markdown/parse.ts';
import { endOf, startOf } from '../source/markdown/position.ts';
import { renderMarkdown } from '../source/markdown/render.ts';
import type { SourceText } from '../source/source-text.ts';
import { bylineOfText, datelineOfText } from './byline-text.ts';
import { type SlicedText, slicedText } from './markdown-text.ts';
import type { ArticleDraft, Block, Edit, Figure, Paragraph, Section } from './schema.ts';

/** An article written as Markdown: the same draft as a newspaper's, and its body as HTML with emphasis, links and lists. */
export interface MarkdownArticle {
  readonly draft: ArticleDraft;
  /** Sanitised; may stand in a page as it is. Pictures are addressed below `figures`. */
  readonly bodyHtml: string;
}

/** A page of the site itself (about, colophon). */
export interface MarkdownPage {
  readonly title: string | null;
  readonly description: string | null;
  readonly html: string;
}

export interface MarkdownOptions {
  /** What a picture's path below content/figures/ is put after: `../figures/` for a page in `articles/`. */
  readonly figures: string;
}

/** Null, with the reason in the messages, when the Markdown is past the limits. */
export function readMarkdownArticle(
  source: SourceText<ArticleFrontMatter>,
  options: MarkdownOptions = { figures: '../figures/' },
): { article: MarkdownArticle | null; messages: readonly Diagnostic[] } {
  const parsed = parseMarkdown(source.text, source.bodyStart, source.path);
  if ('message' in parsed) return { article: null, messages: [parsed.message] };
  const title = takeTitle(parsed.tree, source.frontMatter.headline, source.text);
  const draft = draftOf(source, title, parsed.tree);
  return {
    article: { draft, bodyHtml: renderMarkdown(parsed.tree, options.figures) },
    messages: parsed.messages,
  };
}

export function readMarkdownPage(
  source: SourceText<PageFrontMatter>,
  options: MarkdownOptions = { figures: 'figures/' },
): { page: MarkdownPage | null; messages: readonly Diagnostic[] } {
  const parsed = parseMarkdown(source.text, source.bodyStart, source.path);
  if ('message' in parsed) return { page: null, messages: [parsed.message] };
  const title = takeTitle(parsed.tree, source.frontMatter.title, source.text).text;
  const { description } = source.frontMatter;
  return {
    page: { title, description, html: renderMarkdown(parsed.tree, options.figures) },
    messages: parsed.messages,
  };
}

interface Title {
  readonly text: string | null;
  readonly edits: readonly Edit[];
}

/** The front matter's title, else the body's first heading when it is a `#`; that heading then leaves the body. */
function takeTitle(tree: Root, given: string | null, source: string): Title {
  const [first] = tree.children;
  if (given !== null || first?.type !== 'heading' || first.depth !== 1) return { text: given, edits: [] };
  tree.children.shift();
  const { text, edits } = slicedText(first, source);
  return { text: text === '' ? null : text, edits };
}

function draftOf(source: SourceText<ArticleFrontMatter>, title: Title, tree: Root): ArticleDraft {
  const { publication, date, page, edition, kicker, subtitle, byline, dateline } = source.frontMatter;
  const body = sectionsOf(tree, source.text);
  const text = body.sections
    .flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map(wordsOf)])
    .join('');
  const characters = Array.from(text.replace(/\s/g, '')).length;
  return {
    schema: '1',
    id: idOf(source.path),
    publication,
    date,
    page,
    edition,
    source: {
      path: source.path,
      start: source.bodyStart,
      end: source.text.length,
      encoding: source.encoding,
    },
    kicker,
    headline: title.text,
    subtitle,
    byline: byline === null ? null : bylineOfText(byline),
    dateline: dateline === null ? null : datelineOfText(dateline),
    sections: body.sections,
    characters,
    readingMinutes: Math.ceil(characters / 400),
    edits: [...title.edits, ...body.edits],
    messages: [],
  };
}

function wordsOf(block: Block): string {
  return block.type === 'paragraph' ? block.text : block.caption;
}

/** A file's name is its address where it can be one; otherwise a hash of its path, so that it never changes. */
function idOf(path: string): string {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.md$/i, '').toLowerCase();
  if (/^[a-z0-9][a-z0-9-]*$/.test(stem)) return stem;
  return `m-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
}

function sectionsOf(tree: Root, source: string): { sections: Section[]; edits: Edit[] } {
  const edits: Edit[] = [];
  const sections: Section[] = [{ heading: null, blocks: [] }];
  const take = (sliced: SlicedText): SlicedText => {
    edits.push(...sliced.edits);
    return sliced;
  };
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { text } = take(slicedText(node, source));
      sections.push({ heading: text, source: { start: startOf(node), end: endOf(node) }, blocks: [] });
    } else {
      sections.at(-1)?.blocks.push(...blocksOfNode(node, source, undefined, take));
    }
  }
  const [lead] = sections;
  if (lead?.blocks.length === 0 && sections.length > 1) sections.shift();
  return { sections, edits };
}

type Take = (sliced: SlicedText) => SlicedText;

function blocksOfNode(node: RootContent, source: string, style: Paragraph['style'], take: Take): Block[] {
  if (node.type === 'paragraph' && node.data?.figure) return [figureOf(node, node.data.figure, source, take)];
  if (node.type === 'blockquote') return inner(node, source, style ?? 'quote', take);
  if (node.type === 'list') return inner(node, source, 'list', take);
  if (node.type === 'listItem')
    return node.children.flatMap((child) => blocksOfNode(child, source, style, take));
  if (node.type === 'code')
    return paragraphOf({ type: 'paragraph', children: [{ ...node, type: 'text' }] }, source, style, take);
  return 'children' in node ? paragraphOf(node, source, style, take) : [];
}

/** A figure's slice is its caption's own, or the whole Markdown with an edit where that is written otherwise. */
function figureOf(node: Node, { caption, credit, path }: FigureData, source: string, take: Take): Figure {
  const [start, end] = [startOf(node), endOf(node)];
  const at = caption === '' ? -1 : source.indexOf(caption, start);
  const plain = at >= 0 && at + caption.length <= end;
  const from = source.slice(start, end);
  if (!plain) {
    const edit: Edit = { rule: 'markdown', start, end, from, to: caption, confidence: 1 };
    take({ text: caption, parts: [], edits: [edit] });
  }
  const slice = plain ? { start: at, end: at + caption.length } : { start, end };
  return { type: 'figure', caption, credit, image: path, source: slice };
}

function inner(node: Blockquote | List, source: string, style: Paragraph['style'], take: Take): Block[] {
  return (node.children as RootContent[]).flatMap((child) => blocksOfNode(child, source, style, take));
}

function paragraphOf(
  node: Parameters<typeof slicedText>[0],
  source: string,
  style: Paragraph['style'],
  take: Take,
): Block[] {
  const { text, parts } = take(slicedText(node, source));
  const [first] = parts;
  if (first === undefined) return [];
  const slice = { start: first.start, end: parts.at(-1)?.end ?? first.end };
  const paragraph: Paragraph = { type: 'paragraph', text, source: slice };
  if (style !== undefined) paragraph.style = style;
  if (parts.length > 1) paragraph.parts = parts.map((part) => ({ ...part }));
  return [paragraph];
}
