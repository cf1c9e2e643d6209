import type { VFile } from 'vfile';
import { lineStarts, placeOf } from '../source/places.ts';
import type { TreeNode } from '../tree/node.ts';
import { endOf, startOf } from '../tree/read.ts';

/** What a rule has to say about a place. `found` and `expected` are printed text, or null. */
export interface Finding {
  readonly reason: string;
  readonly found: string | null;
  readonly expected: string | null;
  readonly level?: 'info' | 'warning';
  /** 0 to 1, where it was a decision between readings. */
  readonly confidence?: number;
}

/** Says something about a node: one vfile message with its place, its rule, and what was found and expected. */
export function report(
  context: { readonly file: VFile },
  node: TreeNode,
  rule: string,
  finding: Finding,
): void {
  reportRange(context, startOf(node), endOf(node), rule, finding);
}

export function reportRange(
  { file }: { readonly file: VFile },
  start: number,
  end: number,
  rule: string,
  finding: Finding,
): void {
  const options = { ruleId: rule, source: 'yuankan' };
  const message =
    finding.level === 'warning' ? file.message(finding.reason, options) : file.info(finding.reason, options);
  message.actual = finding.found ?? undefined;
  message.expected = finding.expected === null ? undefined : [finding.expected];
  message.place = { start: pointAt(file, start), end: pointAt(file, end) };
  message.line = message.place.start.line;
  message.column = message.place.start.column;
  message.name = `${file.path ?? ''}:${message.line}:${message.column}`;
  if (finding.confidence !== undefined) Object.assign(message, { confidence: finding.confidence });
}

function pointAt(file: VFile, offset: number): { line: number; column: number; offset: number } {
  const { line, column } = placeOf(lineStartsOf(file), offset);
  return { line, column, offset };
}

/** Line starts are worked out when a file's first message needs them. */
function lineStartsOf(file: VFile): readonly number[] {
  file.data.lineStarts ??= lineStarts(String(file.value));
  return file.data.lineStarts;
}

declare module 'vfile' {
  interface DataMap {
    lineStarts: readonly number[];
  }
}
