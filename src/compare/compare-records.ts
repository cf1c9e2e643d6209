import type { ArticleRecord, Edit } from '../record/schema.ts';

/** What a change of rules, lexicon, registers or corrections does to one article. */
export interface ArticleChange {
  readonly id: string;
  readonly headline: string | null;
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly gained: readonly Edit[];
  readonly lost: readonly Edit[];
  /** Lines of its text and facts: `-` as it was, `+` as it is. */
  readonly lines: readonly string[];
}

/** The articles that differ, in the order of the archive now; those that are gone come last. */
export function compareRecords(
  before: readonly ArticleRecord[],
  after: readonly ArticleRecord[],
): ArticleChange[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Set(after.map((record) => record.id));
  const changes = after.flatMap((record): ArticleChange[] => {
    const was = old.get(record.id);
    if (was === undefined) return [whole(record, 'added')];
    const change = changeOf(was, record);
    return change === null ? [] : [change];
  });
  const removed = before.filter((record) => !now.has(record.id)).map((record) => whole(record, 'removed'));
  return [...changes, ...removed];
}

function whole(record: ArticleRecord, kind: 'added' | 'removed'): ArticleChange {
  const sign = kind === 'added' ? '+' : '-';
  return {
    ...nameOf(record),
    kind,
    gained: kind === 'added' ? record.edits : [],
    lost: kind === 'removed' ? record.edits : [],
    lines: [`${sign} ${record.headline ?? ''}`],
  };
}

function changeOf(was: ArticleRecord, is: ArticleRecord): ArticleChange | null {
  const lines = difference(linesOf(was), linesOf(is));
  const gained = without(is.edits, was.edits);
  const lost = without(was.edits, is.edits);
  if (lines.length + gained.length + lost.length === 0) return null;
  return { ...nameOf(is), kind: 'changed', gained, lost, lines };
}

function nameOf({ id, headline, source }: ArticleRecord) {
  return { id, headline, path: source.path };
}

function without(edits: readonly Edit[], others: readonly Edit[]): Edit[] {
  const keys = new Set(others.map(keyOf));
  return edits.filter((edit) => !keys.has(keyOf(edit)));
}

/** The same rule making the same change at the same place. */
function keyOf({ rule, from, to, start }: Edit): string {
  return JSON.stringify([rule, from, to, start]);
}

const ENTITIES = { person: '人物', place: '地名', organisation: '机构' } as const;

/** What an article says, a line each: what a person would look at to judge a change. */
function linesOf(record: ArticleRecord): string[] {
  const facts = [
    ['引题', record.kicker],
    ['标题', record.headline],
    ['副题', record.subtitle],
    ['署名', record.byline?.text],
    ['电头', record.dateline?.text],
    ['日期', record.date],
    ['版次', record.page],
    ...record.parks.map(({ name, mentions }) => ['园区', `${name} ${mentions}`]),
    ...record.statistics.map(({ subject, text }) => ['数据', `${subject ?? ''} ${text}`]),
    ...record.entities.map(({ type, name, mentions }) => [ENTITIES[type], `${name} ${mentions.length}`]),
    ...(record.events ?? []).map(({ kind, text }) => ['事件', `${kind} ${text}`]),
    ...record.messages.map((it) => ['疑', `${it.rule} ${it.found ?? ''} ${it.expected ?? ''} ${it.reason}`]),
    ['关键词', record.keywords.join(' ')],
    ['摘要', record.summary],
  ];
  const text = record.sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [`小标题 ${heading}`]),
    ...blocks.map((block) => (block.type === 'paragraph' ? block.text : `图说 ${block.caption}`)),
  ]);
  return [...facts.flatMap(([name, value]) => (value ? [`${name} ${value}`] : [])), ...text];
}

/** Lines that only one side has, in the order of each; a line that merely moved is not told. */
function difference(was: readonly string[], is: readonly string[]): string[] {
  const removed = surplus(was, is).map((line) => `- ${line}`);
  return [...removed, ...surplus(is, was).map((line) => `+ ${line}`)];
}

function surplus(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
