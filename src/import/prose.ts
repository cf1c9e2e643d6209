/** Documents without a page: DOCX by mammoth, saved web pages by Mozilla's Readability. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { type ImportedFile, type ImportedMatter, ImportProblem, type ProseBlock } from './page.ts';
import { unpackedSize } from './zip.ts';

const UNPACKED = 256 * 1024 * 1024;

export async function readDocx(bytes: Uint8Array): Promise<ImportedFile> {
  const size = unpackedSize(bytes);
  if (size === null) throw new ImportProblem('it is a broken ZIP archive, not a DOCX file');
  if (size > UNPACKED) throw new ImportProblem('unpacked, it is larger than 256 MB; no text document is');
  const result = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { externalFileAccess: false })
    .catch((error: unknown) => {
      throw new ImportProblem(
        `it is not a DOCX file: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
  const blocks = blocksOfHtml(result.value);
  if (blocks.length === 0) throw new ImportProblem('it holds no text');
  return { kind: 'prose', format: 'docx', blocks, matter: {}, notes: [] };
}

export function readHtml(html: string): ImportedFile {
  const { document } = parseHTML(html);
  const matter = matterOf(document);
  const h1 = document.querySelector('h1')?.textContent?.trim() ?? '';
  const article = new Readability(document, { charThreshold: 60, maxElemsToParse: 100_000 }).parse();
  const body = blocksOfHtml(article?.content ?? '');
  if (body.length === 0) throw new ImportProblem('no article was found in this saved page');
  const headline = h1 === '' ? (article?.title ?? '').trim() : h1;
  const blocks = [...headOf(headline, article?.byline?.trim() ?? '', body)];
  return { kind: 'prose', format: 'html', blocks, matter, notes: [] };
}

/** Readability sets the headline and the byline apart: they go back to where they stood, or before the text. */
function headOf(headline: string, byline: string, body: readonly ProseBlock[]): ProseBlock[] {
  const at = body.slice(0, 5).findIndex((block) => block.text === headline);
  const head: ProseBlock[] = headline === '' ? [] : [{ role: 'headline', text: headline }];
  const named = body.some((block) => block.text.includes(byline));
  const signed: ProseBlock[] = byline === '' || named ? [] : [{ role: 'paragraph', text: byline }];
  return [...body.slice(0, Math.max(at, 0)), ...head, ...signed, ...body.slice(at + 1)];
}

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,figcaption,pre,tr';

/** The innermost blocks of some HTML, in order. */
function blocksOfHtml(html: string): ProseBlock[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  let first = true;
  return [...document.querySelectorAll(BLOCKS)].flatMap((element) => {
    if (element.querySelector('p,li,tr') !== null) return [];
    const text = textOf(element);
    if (text === '') return [];
    const name = element.tagName.toLowerCase();
    const role = roleOf(name, first);
    first = false;
    return [{ role, text }];
  });
}

function roleOf(name: string, first: boolean): ProseBlock['role'] {
  if (name === 'h1' || (first && name === 'h2')) return 'headline';
  if (/^h\d$/.test(name)) return 'subhead';
  return name === 'figcaption' ? 'caption' : 'paragraph';
}

/** A row's cells stand a wide blank apart, as a table's columns did. */
function textOf(element: Element): string {
  const cells = [...element.querySelectorAll('td,th')];
  const parts = cells.length > 0 ? cells : [element];
  return parts
    .map((part) => (part.textContent ?? '').replace(/[ \t\r\n\u00a0]+/g, ' ').trim())
    .join('\u3000')
    .trim();
}

/** What the page says of itself in its own metadata. */
function matterOf(document: Document): ImportedMatter {
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content')?.trim();
  const date = /^\d{4}-\d\d-\d\d/.exec(meta('article:published_time') ?? meta('publishdate') ?? '')?.[0];
  const publication = meta('og:site_name');
  const source = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    ...(date === undefined ? {} : { date }),
    ...(publication ? { publication } : {}),
    ...(source !== undefined && /^https?:\/\/\S+$/.test(source) ? { source } : {}),
  };
}
