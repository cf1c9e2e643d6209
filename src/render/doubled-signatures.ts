import { blocksOf } from '../record/blocks.ts';
import type { ArticleRecord } from '../record/schema.ts';

/**
 * How many blocks at the very beginning of an article are signatures that its byline repeats. The record keeps
 * them, as the text has them; a page shows the byline above the text and the names once.
 */
export function doubledSignatures(record: Pick<ArticleRecord, 'byline' | 'sections'>): number {
  const { byline } = record;
  // A first subhead stands before the first block: a signature below it is a section's.
  if (byline === null || record.sections[0]?.heading !== null) return 0;
  const words = [byline.text, ...byline.people.flatMap(({ role, name }) => [role ?? '', name])]
    .map(bare)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);
  const blocks = blocksOf({ sections: record.sections.slice(0, 1) });
  const count = blocks.findIndex(
    (block) => block.type !== 'paragraph' || block.style !== 'signature' || !saysOnly(block.text, words),
  );
  if (count !== -1) return count;
  // An article that is nothing but its signature keeps it.
  return record.sections.length > 1 ? blocks.length : 0;
}

/** Whether nothing is left of a text when the byline's words are taken out, the longest first. */
function saysOnly(text: string, words: readonly string[]): boolean {
  let left = bare(text);
  if (left === '') return false;
  for (const word of words) left = left.replaceAll(word, '');
  return left === '';
}

/** Without blanks, and without the marks that stand around and between names. */
function bare(text: string): string {
  return text.replaceAll(/[\s\p{P}\p{S}]/gu, '');
}
