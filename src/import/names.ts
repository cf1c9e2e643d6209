import { createHash } from 'node:crypto';
import type { ImportedMatter } from './page.ts';

/** File names are counted in bytes: this many characters of Han fit with room for an ending. */
const LONGEST = 60;

/** A newspaper's folder below content/newspapers/: its name in letters, digits and hyphens of any script. */
export function folderName(publication: string | undefined): string {
  return publication === undefined ? 'imported' : safe(publication) || 'imported';
}

/** The text's name: date and page where both are known, else the imported file's own name. */
export function stemOf(name: string, { date, page }: ImportedMatter): string {
  if (date !== undefined && page !== undefined) return `${date}-${safe(page)}`;
  return (
    safe(name.replace(/\.[^.]+$/, '')) ||
    `page-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  );
}

function safe(text: string): string {
  return [...text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '');
}
