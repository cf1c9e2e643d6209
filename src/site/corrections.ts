import { alignBlock } from '../record/alignment.ts';
import type { ArticleRecord, Edit } from '../record/schema.ts';

/** A misprint the site shows corrected, at its place in the clean text. */
export interface Correction {
  readonly edit: Edit;
  /** Index over all blocks of the article. */
  readonly block: number;
  /** Range in that block's clean text. */
  readonly start: number;
  readonly end: number;
}

/** Rules that change what was printed, not how it was set: the only edits a reader must be told of. */
const CORRECTING_RULES = /^(?:misprint|correction)/;

export function isCorrection(edit: Edit): boolean {
  return CORRECTING_RULES.test(edit.rule);
}

/** The corrections inside an article's blocks, in reading order. */
export function correctionsOf(record: ArticleRecord): Correction[] {
  const edits = record.edits.filter(isCorrection);
  if (edits.length === 0) return [];
  const corrections: Correction[] = [];
  let index = 0;
  for (const section of record.sections) {
    for (const block of section.blocks) {
      for (const run of alignBlock(block, record.edits)) {
        if (run.edit !== null && edits.includes(run.edit)) {
          corrections.push({ edit: run.edit, block: index, start: run.clean, end: run.cleanEnd });
        }
      }
      index += 1;
    }
  }
  return corrections;
}
