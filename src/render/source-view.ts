import { type AlignedRun, alignBlock } from '../record/alignment.ts';
import { anchorBlocks, blocksOf } from '../record/blocks.ts';
import { isCorrection } from '../record/corrections.ts';
import type { ArticleRecord, Block, Edit, Slice } from '../record/schema.ts';
import { placeOf } from '../source/places.ts';
import { escapeHtml } from './escape.ts';
import { ruleInWords } from './rules-in-words.ts';

/** A stretch of the source beside what became of it, both as HTML with every edit marked. */
export interface SourceRow {
  /** 1-based line of the file where the stretch begins. */
  readonly line: number;
  readonly source: string;
  readonly clean: string;
  /** The block's id in the article's page; null for what stands between blocks: headline, byline, subheads. */
  readonly anchor: string | null;
}

/** All of an article's source in reading order, block by block, nothing left out but blank lines. */
export function compareWithSource(
  record: ArticleRecord,
  text: string,
  starts: readonly number[],
): SourceRow[] {
  const anchors = anchorBlocks(record);
  const pieces = blocksOf(record).flatMap((block, index) => {
    const own = inOwnFile(block);
    return own === null ? [] : [{ block: own, anchor: anchors[index] ?? null }];
  });
  const rows: SourceRow[] = [];
  let at = record.source.start;
  for (const { block, anchor } of pieces.sort((a, b) => a.block.source.start - b.block.source.start)) {
    // The second half of a continued article may stand below others in the file; they are not this one's source.
    if (block.source.start < record.source.end)
      rows.push(...between(record, text, starts, { start: at, end: block.source.start }));
    rows.push({
      line: placeOf(starts, block.source.start).line,
      anchor,
      ...compare(block, record.edits, text),
    });
    at = Math.max(at, block.source.end);
  }
  rows.push(...between(record, text, starts, { start: at, end: record.source.end }));
  return rows;
}

/** The part of a block that lies in the article's own file; null when none does. */
function inOwnFile(block: Block): Block | null {
  if (block.source.path !== undefined) return null;
  if (block.type === 'figure' || block.parts === undefined) return block;
  return { ...block, parts: block.parts.filter(({ path }) => path === undefined) };
}

/** What stands between blocks, a row a line. */
function between(record: ArticleRecord, text: string, starts: readonly number[], gap: Slice): SourceRow[] {
  const rows: SourceRow[] = [];
  for (let start = gap.start; start < gap.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 || newline >= gap.end ? gap.end : newline;
    if (text.slice(start, end).trim() !== '') {
      const line: Block = { type: 'paragraph', text: '', source: { start, end } };
      rows.push({ line: placeOf(starts, start).line, anchor: null, ...compare(line, record.edits, text) });
    }
    start = end + 1;
  }
  return rows;
}

function compare(block: Block, edits: readonly Edit[], text: string): { source: string; clean: string } {
  let source = '';
  let clean = '';
  for (const run of alignBlock(block, edits)) {
    const printed = text.slice(run.source, run.sourceEnd);
    if (run.edit === null) {
      source += escapeHtml(printed);
      clean += escapeHtml(printed);
    } else {
      source += markEdit('del', run, visible(printed));
      if (run.edit.to !== '') clean += markEdit('ins', run, visible(run.edit.to));
    }
  }
  return { source, clean };
}

function markEdit(tag: 'del' | 'ins', run: AlignedRun, text: string): string {
  const { edit } = run;
  if (edit === null) return escapeHtml(text);
  const name = ruleInWords(edit.rule).name;
  const title = edit.reason === undefined ? name : `${name}：${edit.reason}`;
  const weight = isCorrection(edit) ? ' class="fix"' : '';
  return `<${tag}${weight} title="${escapeHtml(title)}">${escapeHtml(text)}</${tag}>`;
}

/** Blanks that a rule took away or put in are shown by a sign. */
function visible(text: string): string {
  return text
    .replace(/\r?\n/g, '↵')
    .replace(/[ \t\u00a0]/g, '␣')
    .replace(/\u3000/g, '□');
}
