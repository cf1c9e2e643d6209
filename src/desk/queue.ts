/** The archive at a glance: every source with its state, and the decisions the program is least sure of. */
import { parseCorrections } from '../corrections/load-corrections.ts';
import { type Content, recordsOf } from '../read-content.ts';
import type { ArticleRecord, Edit, Message } from '../record/schema.ts';
import { encodingNamed, type NamedEncodings } from '../source/encodings.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import { byCodePoint } from '../source/walk.ts';
import { readCorrectionsFile } from './view.ts';

export interface SourceState {
  readonly path: string;
  readonly state: 'published' | 'aside';
  readonly articles: number;
  readonly unsure: number;
  readonly corrections: number;
  readonly headline: string | null;
}

/** One decision, with the evidence a person needs to answer it. */
export interface Question {
  readonly path: string;
  readonly headline: string | null;
  readonly start: number;
  readonly end: number;
  /** `edit` was made, `message` is only told. */
  readonly kind: 'edit' | 'message';
  readonly rule: string;
  readonly from: string;
  /** What it was or could be changed to; null where nothing is proposed. */
  readonly to: string | null;
  readonly reason: string;
  readonly confidence: number;
  readonly before: string;
  readonly after: string;
}

/** Surer than this, a decision is nobody's question. */
const SURE = 0.9;
/** How sure a message is that says nothing of it: warnings come before what is only told. */
const TOLD = { error: 0.2, warning: 0.4, info: 0.7 } as const;
const CONTEXT = 16;
const LONGEST = 500;

export function stateOf(
  content: Content,
  folder: string,
  encodings: NamedEncodings = {},
): { sources: SourceState[]; queue: Question[] } {
  const open = [...recordsOf(content)].flatMap(decisionsOf);
  const sourceOf = sourceReader(folder, encodings);
  return {
    sources: sourceStates(content, open, folder),
    queue: open
      .sort((a, b) => a.confidence - b.confidence || byCodePoint(pathOf(a), pathOf(b)) || a.start - b.start)
      .slice(0, LONGEST)
      .map((decision) => questionOf(decision, sourceOf(pathOf(decision))))
      // What a recogniser was unsure of itself is asked before the rest.
      .sort((a, b) => a.confidence - b.confidence),
  };
}

/** A decision that nobody has answered yet, before its evidence is read from disk. */
interface OpenDecision {
  readonly record: ArticleRecord;
  readonly start: number;
  readonly end: number;
  readonly edit: Edit | undefined;
  readonly message: Message | undefined;
  readonly confidence: number;
}

function pathOf({ record }: OpenDecision): string {
  return record.source.path;
}

function decisionsOf(record: ArticleRecord): OpenDecision[] {
  if (!record.source.path.endsWith('.txt')) return [];
  // A warning stays a question until somebody has answered it, however sure the program is.
  const told = record.messages.flatMap((message): OpenDecision[] => {
    const edit = record.edits.find((it) => it.rule === message.rule && touches(it, message));
    const confidence = edit?.confidence ?? message.confidence ?? TOLD[message.level];
    if (message.level === 'info' && confidence >= SURE) return [];
    const { start, end } = edit ?? message;
    return [{ record, start, end, edit, message, confidence }];
  });
  const made = record.edits
    .filter(
      (edit) =>
        edit.confidence < SURE && !record.messages.some((it) => it.rule === edit.rule && touches(edit, it)),
    )
    .map((edit) => ({ record, ...placeOf(edit), edit, message: undefined, confidence: edit.confidence }));
  return [...told, ...made];
}

/** A rule that changes a place and tells of it asks once. */
function touches(edit: Edit, message: Message): boolean {
  return message.start < edit.end && message.end > edit.start;
}

function placeOf({ start, end }: Edit): { start: number; end: number } {
  return { start, end };
}

/** Longer passages are not quoted whole. */
const QUOTED = 80;

function questionOf(decision: OpenDecision, source: SourceText | null): Question {
  const { record, start, end, edit, message } = decision;
  const text = source?.text ?? '';
  const confidence = decision.confidence * recognised(source, start);
  const stop = Math.min(end, start + QUOTED);
  const from = text.slice(start, stop);
  return {
    path: record.source.path,
    headline: record.headline,
    start,
    end: stop,
    kind: edit === undefined ? 'message' : 'edit',
    rule: edit?.rule ?? message?.rule ?? '',
    from,
    to: edit?.to ?? (message?.found === from ? message.expected : null),
    reason: message?.reason ?? edit?.reason ?? '',
    confidence,
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(stop, stop + CONTEXT),
  };
}

/** How sure the recogniser was of what stands at an offset; 1 where the text was set, not recognised. */
function recognised(source: SourceText | null, offset: number): number {
  if (source?.geometry === undefined) return 1;
  const at = offset - source.bodyStart;
  return source.geometry.boxes.find(([start, end]) => start <= at && at < end)?.[7] ?? 1;
}

/** Sources, each read once. */
function sourceReader(folder: string, encodings: NamedEncodings): (path: string) => SourceText | null {
  const sources = new Map<string, SourceText | null>();
  return (path) => {
    const known = sources.get(path);
    if (known !== undefined) return known;
    const reading = readSource(folder, path, { encoding: encodingNamed(path, encodings) });
    const source = reading.kind === 'text' ? reading.source : null;
    sources.set(path, source);
    return source;
  };
}

function sourceStates(content: Content, open: readonly OpenDecision[], folder: string): SourceState[] {
  const articles = groupedBy(content.cards, (record) => record.source.path);
  const unsure = groupedBy(open, pathOf);
  const aside = new Set(content.aside.map(({ path }) => path));
  const paths = [...content.hashes.keys(), ...aside].filter((path) => path.endsWith('.txt'));
  return [...new Set(paths)].sort(byCodePoint).map((path) => ({
    path,
    state: aside.has(path) ? 'aside' : 'published',
    articles: articles.get(path)?.length ?? 0,
    unsure: unsure.get(path)?.length ?? 0,
    corrections: parseCorrections(readCorrectionsFile(folder, path), path).corrections.length,
    headline: articles.get(path)?.[0]?.headline ?? null,
  }));
}

/** Map.groupBy, which Node 20 has not. */
function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
