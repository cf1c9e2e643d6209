import { JUMP_LINE } from '../parse/furniture.ts';
import type { ArticleDraft, Block, Edit, Message, Paragraph, Section } from './schema.ts';

/** What a jump line says: where the rest is, or where the beginning is. */
interface Jump {
  readonly onward: boolean;
  /** A08, 3: Latin letters in capitals, Han numerals as digits. */
  readonly page: string;
  /** The headline it names, if it does. */
  readonly title: string | null;
}

/**
 * Makes one article of the two halves a jump line parted (下转第三版 … 上接第一版), within a file and across the
 * files of one issue: those of the same publication and date. A half whose other half is not there stays as it is.
 *
 * What comes from another file names it (`path`): slices and edits without a path lie in the article's own file.
 */
export function joinContinuations(drafts: readonly ArticleDraft[]): ArticleDraft[] {
  const open = drafts.filter((draft) => jumpOf(draft, true) !== null);
  if (open.length === 0) return [...drafts];
  const rests = new Map<ArticleDraft, ArticleDraft>();
  const taken = new Set<ArticleDraft>();
  for (const rest of drafts) {
    if (jumpOf(rest, false) === null) continue;
    const candidates = open.filter((it) => it !== rest && !rests.has(it) && areOfOneIssue(it, rest));
    const first = bestOf(candidates, rest);
    if (first === null) continue;
    rests.set(first, rest);
    taken.add(rest);
  }
  return drafts
    .filter((draft) => !taken.has(draft))
    .map((draft) => {
      const rest = rests.get(draft);
      return rest === undefined ? draft : joined(draft, rest);
    });
}

function areOfOneIssue(a: ArticleDraft, b: ArticleDraft): boolean {
  if (a.source.path === b.source.path) return true;
  return a.date !== null && a.date === b.date && a.publication === b.publication;
}

/** The half whose jump line, page and headline fit best; null when none fits, or two fit equally. */
function bestOf(candidates: readonly ArticleDraft[], rest: ArticleDraft): ArticleDraft | null {
  const fits = candidates
    .map((first) => ({ first, fit: fitOf(first, rest, candidates.length === 1) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  const [best, second] = fits;
  return best === undefined || best.fit === second?.fit ? null : best.first;
}

/** How well two halves fit; 0 when their pages contradict each other. */
function fitOf(first: ArticleDraft, rest: ArticleDraft, alone: boolean): number {
  const [onward, back] = [jumpOf(first, true), jumpOf(rest, false)];
  if (onward === null || back === null) return 0;
  const pages = [fitOfPages(onward.page, rest.page), fitOfPages(back.page, first.page)];
  if (pages.includes(-1)) return 0;
  const title = Math.max(
    likeness(first.headline, rest.headline),
    likeness(onward.title, rest.headline),
    likeness(back.title, first.headline),
  );
  const fit = pages.filter((it) => it === 1).length + 3 * title;
  return fit === 0 && alone ? 1 : title > 0.3 || alone ? fit : 0;
}

function fitOfPages(said: string, page: string | null): number {
  return page === null ? 0 : pageOf(page) === said ? 1 : -1;
}

/** The part of the shorter text's character pairs that the longer has too, 0 to 1. */
function likeness(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let same = 0;
  for (let i = 0; i + 1 < short.length; i += 1) if (long.includes(short.slice(i, i + 2))) same += 1;
  return short.length < 2 ? 0 : same / (short.length - 1);
}

const FOUND = /^[（(【▶►▷▲△\s]*/u;

function jumpOf(draft: ArticleDraft, onward: boolean): Jump | null {
  for (const { rule, found } of draft.messages) {
    if (rule !== 'jump-line' || found === null) continue;
    const match = JUMP_LINE.exec(
      found.replace(FOUND, (mark) => (mark.includes('（') || mark.includes('(') ? '（' : '')),
    );
    if (match?.[1] === undefined || match[2] === undefined) continue;
    if (/接/u.test(match[1]) === onward) continue;
    return { onward, page: pageOf(match[2]), title: match[3] ?? null };
  }
  return null;
}

const DIGITS = '〇一二三四五六七八九';

/** 第三版 → 3, A08 → A8, 十二 → 12. */
function pageOf(page: string): string {
  const plain = page.replace(/[第版\s]/gu, '').toUpperCase();
  const digits = plain
    .replace(/^十$/u, '10')
    .replace(/^十(?=.)/u, '1')
    .replace(/十$/u, '0')
    .replace(/十/u, '')
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));
  return digits.replace(/^([A-Z]?)0+(?=\d)/u, '$1');
}

function joined(first: ArticleDraft, rest: ArticleDraft): ArticleDraft {
  const path = rest.source.path === first.source.path ? undefined : rest.source.path;
  const [edits, messages] = [
    [...first.edits, ...rest.edits.map((it) => placed(it, path))],
    [...first.messages, ...rest.messages.map((it) => placed(it, path))],
  ];
  const characters = first.characters + rest.characters;
  return {
    ...first,
    byline: first.byline ?? rest.byline,
    dateline: first.dateline ?? rest.dateline,
    sections: joinSections(
      first.sections,
      rest.sections.map((section) => placedSection(section, path)),
    ),
    characters,
    readingMinutes: Math.ceil(characters / 400),
    edits: path === undefined ? edits.sort(byPlace) : edits,
    messages: path === undefined ? messages.sort(byPlace) : messages,
  };
}

function byPlace(a: Edit | Message, b: Edit | Message): number {
  return a.start - b.start || a.end - b.end;
}

function placed<T extends object>(it: T, path: string | undefined): T {
  return path === undefined ? it : { ...it, path };
}

function placedSection(section: Section, path: string | undefined): Section {
  if (path === undefined) return section;
  const source = section.source === undefined ? {} : { source: { ...section.source, path } };
  return { ...section, ...source, blocks: section.blocks.map((block) => placedBlock(block, path)) };
}

function placedBlock(block: Block, path: string): Block {
  const source = { ...block.source, path };
  if (block.type === 'figure' || block.parts === undefined) return { ...block, source };
  return { ...block, source, parts: block.parts.map((part) => ({ ...part, path })) };
}

/** The rest's lead goes on in the last section; a sentence that the page broke becomes whole again. */
function joinSections(first: readonly Section[], rest: readonly Section[]): Section[] {
  const last = first.at(-1);
  const [lead, ...others] = rest;
  if (last === undefined || lead === undefined || lead.heading !== null) return [...first, ...rest];
  const [open, next] = [last.blocks.at(-1), lead.blocks[0]];
  const broken =
    open?.type === 'paragraph' && next?.type === 'paragraph' && !/[。！？…”’』」）：；]$/u.test(open.text);
  const blocks = broken
    ? [...last.blocks.slice(0, -1), joinParagraphs(open, next), ...lead.blocks.slice(1)]
    : [...last.blocks, ...lead.blocks];
  return [...first.slice(0, -1), { ...last, blocks }, ...others];
}

function joinParagraphs(open: Paragraph, next: Paragraph): Paragraph {
  return { ...open, text: open.text + next.text, parts: [...partsOf(open), ...partsOf(next)] };
}

function partsOf({ parts, source }: Paragraph): NonNullable<Paragraph['parts']> {
  return parts ?? [source];
}
