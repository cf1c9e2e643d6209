import type { VFile } from 'vfile';
import * as z from 'zod';
import type { BrokenLink } from './check/links.ts';
import { correctionsPath } from './corrections/correction.ts';
import { type EntryWriter, entryWriter } from './corrections/entries.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { printable } from './diagnostics/printable.ts';
import type { ArticleRecord, Message } from './record/schema.ts';
import { lineStarts, placeOf } from './source/places.ts';

/** Something to tell the editor about one place, whichever part of the program noticed it. */
export const RemarkSchema = z.object({
  level: z.enum(['error', 'warning', 'info']),
  /** Relative to the content folder, forward slashes. */
  path: z.string(),
  /** From 1. */
  line: z.int(),
  column: z.int(),
  /** A diagnostic's code (E_YAML) or the id of the rule that speaks (misprint). */
  code: z.string(),
  text: z.string(),
});
export type Remark = Readonly<z.infer<typeof RemarkSchema>>;

/** `file:line:col: CODE: text`, on one line whatever the content holds. */
export function formatRemark({ path, line, column, code, text }: Remark): string {
  return `${printable(path)}:${line}:${column}: ${code}: ${text}`;
}

export function remarkOfDiagnostic({ found, expected, advice, ...it }: Diagnostic): Remark {
  const text = `found ${printable(found)}, expected ${printable(expected)}; ${printable(advice)}`;
  return { level: it.level, path: it.path, line: it.line, column: it.column, code: it.code, text };
}

/** What is asked of a file's text for every message about it; worked out once, when the first asks. */
export interface RemarkedText {
  lineStarts(): readonly number[];
  readonly entry: EntryWriter;
}

export function remarkedText(text: string): RemarkedText {
  let starts: readonly number[] | undefined;
  return {
    lineStarts: () => {
      starts ??= lineStarts(text);
      return starts;
    },
    entry: entryWriter(text),
  };
}

/** An article's own messages, placed in its source file, each with the correction that would decide it. */
export function remarksOfRecord(
  { source: { path }, messages }: Pick<ArticleRecord, 'source' | 'messages'>,
  source: RemarkedText,
): Remark[] {
  return messages.map((message) => ({
    level: message.level,
    path,
    ...placeOf(source.lineStarts(), message.start),
    code: message.rule,
    text: `${textOfMessage(message)}; to decide, write in ${correctionsPath(path)}: ${source.entry(message)}`,
  }));
}

function textOfMessage({ found, expected, reason }: Message): string {
  const parts = [
    ...(found === null ? [] : [`found ${printable(found)}`]),
    ...(expected === null ? [] : [`expected ${printable(expected)}`]),
  ];
  return [parts.join(', '), printable(reason)].filter((part) => part !== '').join('; ');
}

/** A message from inside the pipeline. Those of a register name their own file. */
export function remarkOfVFileMessage(message: VFile['messages'][number], path?: string): Remark {
  return {
    level: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    path: path ?? message.file ?? '',
    line: message.line ?? 1,
    column: message.column ?? 1,
    code: message.ruleId ?? 'message',
    text: printable(message.reason),
  };
}

/** A broken link does not keep a site from being published, but somebody has to know. */
export function remarkOfBrokenLink({ path, address, reason }: BrokenLink, output: string): Remark {
  const text = `${printable(address)} leads nowhere: ${reason}`;
  return { level: 'warning', path: `../${output}/${path}`, line: 1, column: 1, code: 'broken-link', text };
}

export function countLevel(remarks: readonly Remark[], level: Remark['level']): number {
  return remarks.reduce((count, remark) => (remark.level === level ? count + 1 : count), 0);
}
