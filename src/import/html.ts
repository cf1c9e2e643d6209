/** Saved web pages, by Mozilla's Readability. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parseDate } from '../source/date.ts';
import { type ImportedFile, type ImportedMatter, ImportProblem, type ProseBlock } from './page.ts';
import { blocksOfHtml } from './prose.ts';

export function readHtml(html: string): ImportedFile {
  const { document } = parseHTML(html);
  const said = infoLine(document);
  const matter = matterOf(document, said);
  const h1 = clean(document.querySelector('h1')?.textContent ?? '');
  const article = new Readability(document, { charThreshold: 60, maxElemsToParse: 100_000 }).parse();
  const body = blocksOfHtml(article?.content ?? '');
  if (body.length === 0) throw new ImportProblem('no article was found in this saved page');
  const headline = h1 === '' ? clean(article?.title ?? '') : h1;
  const byline = clean(article?.byline ?? '') || authorIn(said);
  return { kind: 'prose', format: 'html', blocks: headOf(headline, byline, body), matter, notes: [] };
}

/** Readability sets the headline and the byline apart: they go back to where they stood, or before the text. */
function headOf(headline: string, byline: string, body: readonly ProseBlock[]): ProseBlock[] {
  const at = body.slice(0, 5).findIndex((block) => block.text === headline);
  const head: ProseBlock[] = headline === '' ? [] : [{ role: 'headline', text: headline }];
  const named = body.some((block) => block.text.includes(byline));
  const signed: ProseBlock[] = byline === '' || named ? [] : [{ role: 'paragraph', text: byline }];
  return [...body.slice(0, Math.max(at, 0)), ...head, ...signed, ...body.slice(at + 1)];
}

/** So long at most is the line under a headline that says when, where and by whom: 2025-03-18 来源：… 作者：… */
const LONGEST_LINE = 120;
const LABEL = /(?:来源|作者|稿源|发布时间|发布日期|日期)\s*[：:]/u;

/** The shortest such line of a page; empty where it has none. */
function infoLine(document: Document): string {
  const lines = [...document.querySelectorAll('div,p,span,td,li,h2,h3,h4,h5')]
    .map((element) => clean(element.textContent ?? ''))
    .filter((text) => text.length <= LONGEST_LINE && LABEL.test(text));
  // The one that holds the others says most.
  return lines.reduce(
    (most, line) => (line.length > most.length && line.includes(most) ? line : most),
    lines[0] ?? '',
  );
}

function authorIn(line: string): string {
  const names = /作者\s*[：:]\s*((?:(?!责任|编辑|来源|审核)[\p{Script=Han}·]{2,12}[ 、]?)+)/u
    .exec(line)?.[1]
    ?.trim();
  return names === undefined || names === '' ? '' : `作者：${names}`;
}

/** What the page says of itself in its own metadata, or in the line under its headline. */
function matterOf(document: Document, said: string): ImportedMatter {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content')?.trim();
  const date =
    dateIn(meta('article:published_time') ?? meta('publishdate') ?? meta('PubDate') ?? '') ?? dateIn(said);
  const publication =
    meta('og:site_name') || /(?:来源|稿源)\s*[：:]\s*([\p{Script=Han}]{2,20})/u.exec(said)?.[1];
  const source = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    ...(date === null ? {} : { date }),
    ...(publication ? { publication } : {}),
    ...(source !== undefined && /^https?:\/\/\S+$/.test(source) ? { source } : {}),
  };
}

/** ISO 8601, or null. */
function dateIn(text: string): string | null {
  const found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function clean(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/gu, ' ').trim();
}
