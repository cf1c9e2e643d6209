import { alignBlock } from './alignment.ts';
import { blocksOf, textOf } from './blocks.ts';
import type { ArticleRecord, Edit } from './schema.ts';

/** A misprint the site shows corrected, at its place in the clean text. */
export interface Correction {
  readonly edit: Edit;
  /** The word as printed and as it should be: 人选, 入选, where the edit itself is of one character. */
  readonly printed: string;
  readonly meant: string;
  /** The day an editor put it right, where it was the newspaper's mistake; null for what a rule found. */
  readonly corrected: string | null;
  /** Index over all blocks of the article. */
  readonly block: number;
  /** Range in that block's clean text. */
  readonly start: number;
  readonly end: number;
}

/** Rules that change what was printed, not how it was set: the only edits a reader must be told of. */
const CORRECTING_RULES = /^(?:misprint|erratum)$/;

export function isCorrection(edit: Edit): boolean {
  return CORRECTING_RULES.test(edit.rule);
}

/** The corrections inside an article's blocks, in reading order. */
export function correctionsOf(record: ArticleRecord): Correction[] {
  const edits = new Set(record.edits.filter(isCorrection));
  if (edits.size === 0) return [];
  return blocksOf(record).flatMap((block, index) =>
    alignBlock(block, record.edits).flatMap(({ edit, clean, cleanEnd }) =>
      edit === null || !edits.has(edit)
        ? []
        : [
            {
              edit,
              corrected: dayOf(record, edit),
              block: index,
              ...wordAround(record, edit, textOf(block), clean, cleanEnd),
            },
          ],
    ),
  );
}

function dayOf({ errata = [] }: ArticleRecord, edit: Edit): string | null {
  return errata.find(({ start, end }) => start >= edit.start && end <= edit.end)?.date ?? null;
}

/** The word a message names around an edit, where the clean text has it; else the edited characters alone. */
function wordAround(record: ArticleRecord, edit: Edit, text: string, start: number, end: number) {
  for (const { start: from, end: to, found, expected } of record.messages) {
    if (found === null || expected === null || from > edit.start || to < edit.end) continue;
    const at = start - (edit.start - from);
    if (at < 0 || text.slice(at, at + expected.length) !== expected) continue;
    return { printed: found, meant: expected, start: at, end: at + expected.length };
  }
  return { printed: edit.from, meant: edit.to, start, end };
}
