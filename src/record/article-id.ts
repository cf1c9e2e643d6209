import { createHash } from 'node:crypto';
import type { SourceText } from '../source/source-text.ts';

const HASHED_CHARACTERS = 200;

/**
 * An article's permanent address. Dated and paged: [publication-]date-page-ordinal (20250113-a05-01), the ordinal
 * being the parser's own count, before any correction, so that correcting one article moves no other. Without date
 * or page: a hash of the article's first 200 printed characters, which later corrections of our reading leave alone.
 */
export function articleId(
  source: Pick<SourceText, 'path' | 'text' | 'frontMatter'>,
  start: number,
  end: number,
  ordinal: number,
): string {
  const { publication, date, page } = source.frontMatter;
  const parts = [
    publicationPart(publication, source.path),
    date?.replaceAll('-', '') ?? null,
    date === null || page === null ? null : asciiOf(page),
    date === null || page === null ? contentHash(source.text, start, end) : String(ordinal).padStart(2, '0'),
  ];
  return (date === null ? parts.slice(3) : parts).filter((part) => part !== null && part !== '').join('-');
}

/** The publication in ASCII: its name, else its folder's, else a short hash of the name. Null when unknown. */
function publicationPart(publication: string | null, path: string): string | null {
  if (publication === null) return null;
  const folder = path.split('/').at(-2) ?? '';
  for (const name of [publication, folder]) {
    if (/^[\x20-\x7e]+$/.test(name) && asciiOf(name) !== '' && name !== 'newspapers' && name !== 'unknown') {
      return asciiOf(name);
    }
  }
  return `p${hashOf(publication).slice(0, 6)}`;
}

function asciiOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function contentHash(text: string, start: number, end: number): string {
  const printed = text.slice(start, Math.min(end, start + 2 * HASHED_CHARACTERS)).replace(/[\s\u3000]+/g, '');
  return hashOf(printed.slice(0, HASHED_CHARACTERS)).slice(0, 12);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Makes ids of one file's articles unique: a second article with the same id gets -2, and so on. */
export function uniqueIds(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
