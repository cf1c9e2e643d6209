import { VFile } from 'vfile';
import { alignBlock } from '../../src/record/alignment.ts';
import { blocksOf, textOf } from '../../src/record/blocks.ts';
import { readNewspaper } from '../../src/record/from-newspaper.ts';
import { type ArticleDraft, ArticleRecordSchema, type Slice } from '../../src/record/schema.ts';
import { RULES } from '../../src/rules/index.ts';
import { NewspaperFieldsSchema } from '../../src/source/fields.ts';
import { sourceOf } from '../../src/source/read-source.ts';
import type { SourceText } from '../../src/source/source-text.ts';
import { brokenInvariant } from '../../src/tree/check.ts';
import type { Root } from '../../src/tree/node.ts';

const NO_FACTS = { parks: [], statistics: [], entities: [], keywords: [], summary: '' };

/** Milliseconds that any file may take, and that each of its characters may: a hundred times what they do take. */
const ALLOWED = { start: 250, character: 0.25 };

/**
 * What is wrong with how the program reads a file of these bytes, in words, or null. It must not throw; what it reads
 * must be whole: the tree holds every character once, records keep to their schema and lead back to the source.
 */
export function faultOf(bytes: Uint8Array): string | null {
  try {
    const reading = sourceOf(bytes, 'newspapers/fuzz/page.txt', NewspaperFieldsSchema);
    if (reading.kind === 'aside') return asideFault(reading.aside.messages);
    const { source } = reading;
    const started = performance.now();
    const { tree, drafts } = readNewspaper(source, {});
    const spent = performance.now() - started;
    if (spent > ALLOWED.start + ALLOWED.character * source.text.length && isSlow(source)) {
      return `took ${Math.round(spent)} ms for ${source.text.length} characters`;
    }
    return brokenInvariant(tree, source.text) ?? unsettled(tree, source) ?? draftsFault(drafts, source.text);
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function asideFault(messages: readonly { readonly level: string; readonly line: number }[]): string | null {
  const placed = messages.some(({ level, line }) => level === 'error' && line >= 1);
  return placed ? null : 'set aside without an error that says where';
}

/** Again, and the quickest of three: the machine may be busy with something else. */
function isSlow(source: SourceText): boolean {
  return [1, 2, 3].every(() => {
    const started = performance.now();
    readNewspaper(source, {});
    return performance.now() - started > ALLOWED.start + ALLOWED.character * source.text.length;
  });
}

/** The rules change nothing when they run again. */
function unsettled(tree: Root, source: SourceText): string | null {
  const before = JSON.stringify(tree);
  const context = { source: source.text, knowledge: {}, file: new VFile(source.text) };
  for (const rule of RULES) {
    rule.run(tree, context);
    if (JSON.stringify(tree) !== before) return `${rule.id} changes a settled tree`;
  }
  return null;
}

function draftsFault(drafts: readonly ArticleDraft[], text: string): string | null {
  const ids = new Set(drafts.map(({ id }) => id));
  if (ids.size !== drafts.length) return 'two articles of one file have one id';
  for (const draft of drafts) {
    const parsed = ArticleRecordSchema.safeParse({ ...draft, ...NO_FACTS });
    if (!parsed.success) return `no record: ${parsed.error.message}`;
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
