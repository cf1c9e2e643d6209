/** What the desk shows of one source: the text as printed, what was made of it, and what was decided about it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctionsPath } from '../corrections/correction.ts';
import { itemAt } from '../corrections/items.ts';
import { complete } from '../facts/index.ts';
import type { Knowledge } from '../knowledge.ts';
import { readNewspaper } from '../record/from-newspaper.ts';
import type { ArticleRecord, Message } from '../record/schema.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Article, Block, Leaf, Root } from '../tree/node.ts';
import { articlesOf, endOf, isLeaf, startOf } from '../tree/read.ts';

export interface LeafView {
  readonly start: number;
  readonly end: number;
  /** What is shown instead of the printed slice; absent where it is shown as printed. */
  readonly shown?: string;
  readonly rule?: string;
  readonly reason?: string;
  readonly confidence?: number;
}

export interface BlockView {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** Place in `articles`, or null for what belongs to none. */
  readonly article: number | null;
  readonly leaves: readonly LeafView[];
}

export interface ArticleView {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
  readonly dateline: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly page: string | null;
  readonly parks: readonly { readonly id: string; readonly name: string }[];
  /** Starts of the blocks, in the order the article shows them: its head, then its body. */
  readonly order: readonly number[];
}

export interface DecisionView {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The item as it stands in the file. */
  readonly item: string;
}

export interface SourceView {
  readonly path: string;
  readonly text: string;
  readonly bodyStart: number;
  /** Hashes of the source and of its corrections file, as they were read for this view. */
  readonly source: string;
  readonly corrections: string;
  readonly blocks: readonly BlockView[];
  readonly articles: readonly ArticleView[];
  readonly messages: readonly Message[];
  readonly decisions: readonly DecisionView[];
  readonly problems: readonly string[];
  readonly page: PageView | null;
}

export interface PageView {
  readonly pages: readonly { readonly number: number; readonly width: number; readonly height: number }[];
  readonly boxes: readonly (readonly number[])[];
  readonly images: readonly {
    readonly page: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Null where the source cannot be read. */
export function viewSource(content: string, path: string, knowledge: Knowledge): SourceView | null {
  const reading = readSource(content, path, { encoding: knowledge.encodingOf(path) });
  if (reading.kind !== 'text') return null;
  const { source } = reading;
  const { drafts, tree, idle } = readNewspaper(source, knowledge);
  const records = drafts.map((draft) => complete(draft, knowledge));
  const file = readCorrectionsFile(content, path);
  const articles = new Map(articlesOf(tree).map((article) => [startOf(article), article]));
  const views = records.map((record) => articleView(record, articles.get(record.source.start)));
  return {
    path,
    text: source.text,
    bodyStart: source.bodyStart,
    source: source.hash,
    corrections: digest(file),
    blocks: placed(blockViews(tree), views),
    articles: views,
    messages: records.flatMap((record) => record.messages),
    decisions: (source.corrections ?? []).map(({ index, start, end }) => ({
      index,
      start,
      end,
      item: itemAt(file, index) ?? '',
    })),
    problems: [...source.messages, ...idle]
      .filter(({ code }) => code === 'E_CORRECTION')
      .map((it) => `${it.path}:${it.line} ${it.found}; ${it.advice}`),
    page: pageView(source),
  };
}

/** A source's corrections file as text; empty where there is none. */
export function readCorrectionsFile(content: string, path: string): string {
  const file = join(content, correctionsPath(path));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A block belongs to the article that shows it, else to the one that it is printed in. */
function placed(blocks: readonly BlockView[], articles: readonly ArticleView[]): BlockView[] {
  const shown = new Map(
    articles.flatMap(({ order }, index) => order.map((start) => [start, index] as const)),
  );
  let at = -1;
  return blocks.map((block) => {
    while ((articles[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= block.end - 1) at += 1;
    const printed = block.start < (articles[at]?.end ?? 0) ? at : null;
    return { ...block, article: shown.get(block.start) ?? printed };
  });
}

function blockViews(tree: Root): BlockView[] {
  return tree.children.flatMap((child): BlockView[] =>
    isLeaf(child)
      ? looseLeaf(child)
      : child.children.flatMap((part) => (isLeaf(part) ? looseLeaf(part) : blockView(part))),
  );
}

function looseLeaf(it: Leaf): BlockView[] {
  if (it.type === 'blank') return [];
  const { start, end } = it;
  return [{ start, end, kind: it.type, article: null, leaves: [{ start, end }] }];
}

function blockView(part: Block): BlockView[] {
  const own = part.children.filter(isLeaf);
  const inner = part.children.filter((child): child is Block => !isLeaf(child));
  return [
    {
      start: textStart(part),
      end: endOf(part),
      kind: part.type === 'figure' ? 'caption' : part.type,
      article: null,
      leaves: own.map(leafView),
    },
    ...inner.flatMap(blockView),
  ];
}

/** Where a block's text begins, its mark passed over: what a quotation of it begins with. */
function textStart(part: Block): number {
  const first = part.children.find((child) => !isLeaf(child) || child.type !== 'marker');
  return first === undefined ? startOf(part) : startOf(first);
}

function leafView({ start, end, value, edit }: Leaf): LeafView {
  if (edit === null) return { start, end };
  const { rule, reason, confidence } = edit;
  return { start, end, shown: value, rule, confidence, ...(reason === null ? {} : { reason }) };
}

function articleView(record: ArticleRecord, article: Article | undefined): ArticleView {
  const head = (article?.children ?? []).filter(
    (child): child is Block =>
      !isLeaf(child) && ['kicker', 'headline', 'subtitle', 'byline'].includes(child.type),
  );
  const body = record.sections.flatMap((section) => [
    ...(section.source === undefined ? [] : [section.source.start]),
    ...section.blocks.map((block) => block.source.start),
  ]);
  return {
    id: record.id,
    start: record.source.start,
    end: record.source.end,
    confidence: article?.confidence ?? 1,
    kicker: record.kicker,
    headline: record.headline,
    subtitle: record.subtitle,
    dateline: record.dateline?.text ?? null,
    byline: record.byline?.text ?? null,
    date: record.date,
    page: record.page,
    parks: record.parks.map(({ id, name }) => ({ id, name })),
    order: [...new Set([...head.map(textStart), ...body])],
  };
}

function pageView({ geometry, bodyStart }: SourceText): PageView | null {
  if (geometry === undefined || geometry.pages.length === 0) return null;
  return {
    pages: geometry.pages.map(({ number, width, height }) => ({ number, width, height })),
    boxes: geometry.boxes.map(([start, end, ...rest]) => [bodyStart + start, bodyStart + end, ...rest]),
    images: geometry.images.map(({ page, x, y, width, height }) => ({ page, x, y, width, height })),
  };
}
