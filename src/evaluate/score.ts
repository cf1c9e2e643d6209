import { blocksOf, textOf } from '../record/blocks.ts';
import type { ArticleDraft } from '../record/schema.ts';
import { differing, likeness } from './difference.ts';
import type { GoldArticle, GoldPage } from './gold.ts';
import { noRates, type Rates } from './rates.ts';

/** What was counted over pages. */
export interface Counts {
  articles: Rates;
  headlines: number;
  names: Rates;
  captions: Rates;
  text: { wrong: number; characters: number };
  blanks: number;
  misprints: { right: number; gold: number };
}

/** One place where the reading is not the known one; `weight` orders them, the worst first. */
export interface Fault {
  readonly weight: number;
  readonly page: string;
  readonly what: string;
}

export function noCounts(): Counts {
  return {
    articles: noRates(),
    headlines: 0,
    names: noRates(),
    captions: noRates(),
    text: { wrong: 0, characters: 0 },
    blanks: 0,
    misprints: { right: 0, gold: 0 },
  };
}

/** An article is found when one begins within four characters of it: a mark or blank may stand before. */
const NEAR = [0, 1, 2, -1, -2, 3, 4];
const CAPTION_LIKENESS = 0.9;

/** Compares one page's reading with the known one; adds to `counts`, returns what is wrong. */
export function scorePage(counts: Counts, gold: GoldPage, drafts: readonly ArticleDraft[]): Fault[] {
  const starts = new Map(drafts.map((draft) => [draft.source.start, draft]));
  const found = (offset: number) => NEAR.map((by) => starts.get(offset + by)).find((it) => it !== undefined);
  counts.articles.gold += gold.articles.length;
  counts.articles.read += drafts.length;
  const faults: Fault[] = [];
  for (const [index, article] of gold.articles.entries()) {
    expect(counts, article);
    const draft = found(article.start);
    const next = gold.articles[index + 1]?.start ?? null;
    const fault = (weight: number, what: string) => faults.push({ weight, page: gold.page, what });
    if (draft === undefined) fault(article.blocks.length, `article not found: ${article.headline}`);
    else {
      const whole = isWhole(article.start, next, drafts, (offset) => found(offset) !== undefined);
      scoreArticle(counts, article, draft, whole, fault);
    }
  }
  for (const { source, headline } of drafts) {
    const known = gold.articles.some(({ start }) => NEAR.some((by) => start + by === source.start));
    if (!known)
      faults.push({ weight: 5, page: gold.page, what: `no article begins with: ${headline ?? '(none)'}` });
  }
  return faults;
}

function expect(counts: Counts, article: GoldArticle): void {
  counts.captions.gold += article.blocks.filter(({ type }) => type === 'caption').length;
  counts.names.gold += article.byline?.names.length ?? 0;
  counts.misprints.gold += article.misprints.length;
}

function isWhole(
  start: number,
  next: number | null,
  drafts: readonly ArticleDraft[],
  isFound: (offset: number) => boolean,
): boolean {
  const inside = drafts.some(
    ({ source }) => source.start > start + 4 && (next === null || source.start < next - 2),
  );
  return !inside && (next === null || isFound(next));
}

type Tell = (weight: number, what: string) => void;

function scoreArticle(
  counts: Counts,
  gold: GoldArticle,
  draft: ArticleDraft,
  whole: boolean,
  tell: Tell,
): void {
  counts.articles.right += 1;
  if (plain(draft.headline) === plain(gold.headline)) counts.headlines += 1;
  else tell(3, `headline: ${draft.headline ?? '(none)'} for ${gold.headline}`);
  scoreNames(counts, gold, draft, tell);
  scoreCaptions(counts, gold, draft, tell);
  scoreText(counts, gold, draft, whole, tell);
}

function scoreNames(counts: Counts, gold: GoldArticle, draft: ArticleDraft, tell: Tell): void {
  if (gold.byline === null) return;
  const names = draft.byline?.people.map(({ name }) => name) ?? [];
  const right = new Set(names.filter((name) => gold.byline?.names.includes(name))).size;
  counts.names.read += names.length;
  counts.names.right += right;
  const wrong = Math.max(names.length, gold.byline.names.length) - right;
  if (wrong > 0) tell(wrong, `byline: ${names.join(' ') || '(none)'} for ${gold.byline.names.join(' ')}`);
}

function scoreCaptions(counts: Counts, gold: GoldArticle, draft: ArticleDraft, tell: Tell): void {
  const known = gold.blocks.filter(({ type }) => type === 'caption').map(({ text }) => plain(text));
  const read = blocksOf(draft).flatMap((block) => (block.type === 'figure' ? [plain(block.caption)] : []));
  const missed = known.filter((caption) => !read.some((it) => likeness(caption, it) > CAPTION_LIKENESS));
  const wrong = read.filter((it) => !known.some((caption) => likeness(caption, it) > CAPTION_LIKENESS));
  counts.captions.read += read.length;
  counts.captions.right += known.length - missed.length;
  for (const caption of missed) tell(1 + caption.length / 20, `caption not found: ${caption}`);
  for (const caption of wrong) tell(1 + caption.length / 20, `no caption: ${caption}`);
}

function scoreText(counts: Counts, gold: GoldArticle, draft: ArticleDraft, whole: boolean, tell: Tell): void {
  const text = bodyOf(draft);
  const known = gold.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])).join('');
  const blanks = text.match(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/gu)?.length ?? 0;
  counts.blanks += blanks;
  if (blanks > 0) tell(blanks, `${blanks} blanks between Han in: ${draft.headline ?? ''}`);
  if (whole) {
    const wrong = differing(known.replace(/\s/gu, ''), text.replace(/\s/gu, ''));
    counts.text.characters += known.length;
    counts.text.wrong += wrong;
    if (wrong > 0) tell(wrong / 4, `${wrong} characters differ in: ${draft.headline ?? ''}`);
  }
  const figures = blocksOf(draft).flatMap((block) => (block.type === 'figure' ? [block.caption] : []));
  const all = plain(text + figures.join(''));
  for (const { near, wrong, right } of gold.misprints) {
    if (all.includes(plain(near))) counts.misprints.right += 1;
    else tell(1, `misprint ${wrong} for ${right} not restored in: ${near}`);
  }
}

/** Subtitle, headings and paragraphs in order. */
function bodyOf({ subtitle, sections }: ArticleDraft): string {
  const parts = sections.flatMap(({ heading, blocks }) => [
    heading ?? '',
    ...blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block)] : [])),
  ]);
  return (subtitle ?? '') + parts.join('');
}

/** Without blanks and quotes, which a typesetter may set in several ways. */
function plain(text: string | null): string {
  return (text ?? '').replace(/[\s\u3000"“”'‘’『』]+/gu, '');
}
