/** The archive at a glance: every source with its state, and the decisions the program is least sure of. */
import { parseCorrections } from '../corrections/load-corrections.ts';
import type { Content } from '../read-content.ts';
import type { ArticleRecord, Edit, Message } from '../record/schema.ts';
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

export function stateOf(content: Content, folder: string): { sources: SourceState[]; queue: Question[] } {
  const questions = content.records.flatMap((record) =>
    questionsOf(record, content.sources.get(record.source.path) ?? ''),
  );
  const sources = [...content.sources.keys()]
    .filter((path) => path.endsWith('.txt'))
    .map((path) => sourceState(path, content.records, questions, folder));
  const aside = content.aside.map(({ path }) => ({
    path,
    state: 'aside' as const,
    articles: 0,
    unsure: 0,
    corrections: 0,
    headline: null,
  }));
  return {
    sources: [...sources, ...aside].sort((a, b) => byCodePoint(a.path, b.path)),
    queue: questions
      .sort((a, b) => a.confidence - b.confidence || byCodePoint(a.path, b.path) || a.start - b.start)
      .slice(0, LONGEST),
  };
}

function sourceState(
  path: string,
  records: readonly ArticleRecord[],
  questions: readonly Question[],
  folder: string,
): SourceState {
  const own = records.filter((record) => record.source.path === path);
  return {
    path,
    state: 'published',
    articles: own.length,
    unsure: questions.filter((question) => question.path === path).length,
    corrections: parseCorrections(readCorrectionsFile(folder, path), path).corrections.length,
    headline: own[0]?.headline ?? null,
  };
}

function questionsOf(record: ArticleRecord, text: string): Question[] {
  if (!record.source.path.endsWith('.txt')) return [];
  // A warning stays a question until somebody has answered it, however sure the program is.
  const told = record.messages
    .map((message) => ({ message, question: questionOfMessage(record, message, text) }))
    .filter(({ message, question }) => message.level !== 'info' || question.confidence < SURE)
    .map(({ question }) => question);
  const made = record.edits
    .filter((edit) => edit.confidence < SURE && !covered(edit, record.messages))
    .map((edit) => questionOfEdit(record, edit, text));
  return [...told, ...made];
}

/** A rule that changes a place and tells of it asks once. */
function covered(edit: Edit, messages: readonly Message[]): boolean {
  return messages.some(
    (message) => message.rule === edit.rule && message.start < edit.end && message.end > edit.start,
  );
}

function questionOfMessage(record: ArticleRecord, message: Message, text: string): Question {
  const edit = record.edits.find(
    (it) => it.rule === message.rule && it.start < message.end && it.end > message.start,
  );
  const { start, end } = edit ?? message;
  return {
    ...placed(record, start, Math.min(end, start + 80), text),
    kind: edit === undefined ? 'message' : 'edit',
    rule: message.rule,
    to: edit?.to ?? (message.found === text.slice(start, end) ? message.expected : null),
    reason: message.reason,
    confidence: edit?.confidence ?? message.confidence ?? TOLD[message.level],
  };
}

function questionOfEdit(record: ArticleRecord, edit: Edit, text: string): Question {
  return {
    ...placed(record, edit.start, edit.end, text),
    kind: 'edit',
    rule: edit.rule,
    to: edit.to,
    reason: edit.reason ?? '',
    confidence: edit.confidence,
  };
}

function placed({ source, headline }: ArticleRecord, start: number, end: number, text: string) {
  return {
    path: source.path,
    headline,
    start,
    end,
    from: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}
