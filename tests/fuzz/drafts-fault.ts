import { alignBlock } from '../../src/record/alignment.ts';
import { blocksOf, textOf } from '../../src/record/blocks.ts';
import type { ArticleDraft, Slice } from '../../src/record/schema.ts';

/** What is wrong with where the articles of a file say that they stand, or null. */
export function draftsFault(drafts: readonly ArticleDraft[], text: string): string | null {
  const ids = new Set(drafts.map(({ id }) => id));
  if (ids.size !== drafts.length) return 'two articles of one file have one id';
  for (const draft of drafts) {
    const outside = slicesOf(draft).find(({ start, end }) => start > end || end > text.length);
    if (outside !== undefined) return `a slice ${outside.start}–${outside.end} outside the file`;
    for (const edit of draft.edits) {
      if (text.slice(edit.start, edit.end) !== edit.from) return `an edit of ${edit.rule} not of its slice`;
    }
    for (const block of blocksOf(draft)) {
      const runs = alignBlock(block, draft.edits);
      const clean = runs.map((run) => run.edit?.to ?? text.slice(run.source, run.sourceEnd)).join('');
      if (clean !== textOf(block)) return `a block that is not its slices: ${JSON.stringify(textOf(block))}`;
    }
  }
  return null;
}

function slicesOf(draft: ArticleDraft): Slice[] {
  const sections = draft.sections.flatMap(({ source }) => (source === undefined ? [] : [source]));
  return [
    draft.source,
    ...sections,
    ...blocksOf(draft).map(({ source }) => source),
    ...draft.edits,
    ...draft.messages,
  ];
}
