import type { Block, Edit, Part, Slice } from './schema.ts';

/** A run of clean text and the run of source it came from; `edited` runs differ and map only as a whole. */
export interface AlignedRun {
  readonly clean: number;
  readonly cleanEnd: number;
  readonly source: number;
  readonly sourceEnd: number;
  readonly edit: Edit | null;
  /** The file the source lies in, where that is not the article's own. */
  readonly path: string | undefined;
}

/**
 * Lines a block's clean text up with its source: the block's slices in order, with the article's edits applied.
 * `edits` must be sorted by start within each file and not overlap; those outside the block are ignored.
 * Linear in the block's edits after one binary search.
 */
export function alignBlock(block: Block, edits: readonly Edit[]): AlignedRun[] {
  const parts: readonly Part[] = (block.type === 'paragraph' ? block.parts : undefined) ?? [block.source];
  const runs: AlignedRun[] = [];
  let clean = 0;
  for (const part of parts) {
    const own = editsOfFile(edits, part.path);
    let at = part.start;
    for (let i = firstEditAt(own, part.start); i < own.length; i += 1) {
      const edit = own[i];
      if (edit === undefined || edit.start >= part.end) break;
      if (edit.start > at) clean = push(runs, clean, at, edit.start, null, part.path);
      clean = push(runs, clean, edit.start, edit.end, edit, part.path);
      at = edit.end;
    }
    if (at < part.end) clean = push(runs, clean, at, part.end, null, part.path);
  }
  return runs;
}

/**
 * The source slice behind `[start, end)` of the clean text. An edited run counts whole; of a stretch that goes
 * on in another file, or in its own before where it began, the part where it began.
 */
export function sourceSlice(runs: readonly AlignedRun[], start: number, end: number): Slice {
  const first = runs.find((run) => run.cleanEnd > start) ?? runs.at(-1);
  if (first === undefined) return { start: 0, end: 0 };
  const within = (run: AlignedRun): boolean =>
    run.clean < end && run.cleanEnd > run.clean && run.path === first.path && run.source >= first.source;
  const last = runs.findLast(within) ?? first;
  const slice = {
    start: first.edit === null ? first.source + Math.max(0, start - first.clean) : first.source,
    end: last.edit === null ? last.source + Math.min(end, last.cleanEnd) - last.clean : last.sourceEnd,
  };
  return first.path === undefined ? slice : { ...slice, path: first.path };
}

/** Edits of an article's other half lie in another file and come last; where the last names no file, none does. */
function editsOfFile(edits: readonly Edit[], path: string | undefined): readonly Edit[] {
  if (path === undefined && edits.at(-1)?.path === undefined) return edits;
  return edits.filter((edit) => edit.path === path);
}

function push(
  runs: AlignedRun[],
  clean: number,
  source: number,
  sourceEnd: number,
  edit: Edit | null,
  path: string | undefined,
): number {
  const cleanEnd = clean + (edit === null ? sourceEnd - source : edit.to.length);
  runs.push({ clean, cleanEnd, source, sourceEnd, edit, path });
  return cleanEnd;
}

function firstEditAt(edits: readonly Edit[], start: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
