import { complete } from '../../src/facts/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { blocksOf, textOf } from '../../src/record/blocks.ts';
import { type ArticleDraft, type ArticleRecord, ArticleRecordSchema } from '../../src/record/schema.ts';

/** What is wrong with what the program says that articles say, or null: each record is valid and its figures stand where it says. */
export function factsFault(
  drafts: readonly ArticleDraft[],
  text: string,
  knowledge: Knowledge,
): string | null {
  for (const draft of drafts) {
    const record = complete(draft, knowledge);
    const parsed = ArticleRecordSchema.safeParse(record);
    if (!parsed.success) return `no record: ${parsed.error.message}`;
    const fault = outside(record, text) ?? statisticsFault(record);
    if (fault !== null) return fault;
  }
  return null;
}

/** Every mention leads to a place in the file. */
function outside({ statistics, entities, events = [] }: ArticleRecord, text: string): string | null {
  const slices = [
    ...statistics.map(({ source }) => source),
    ...entities.flatMap(({ mentions }) => mentions),
    ...events.map(({ source }) => source),
  ];
  const found = slices.find(({ start, end }) => start > end || end > text.length);
  return found === undefined ? null : `a fact at ${found.start}–${found.end} outside the file`;
}

/** A figure has a name and a value or a change, stands in its block, and no two overlap. */
function statisticsFault(record: ArticleRecord): string | null {
  const blocks = blocksOf(record).map(textOf);
  let last = { block: -1, end: 0 };
  for (const { text, at, indicator, value, comparison } of record.statistics) {
    if (at === undefined) return 'a statistic without a place';
    const block = blocks[at.block] ?? '';
    if (!block.includes(text)) return `a statistic whose text its block has not: ${JSON.stringify(text)}`;
    if (at.start >= at.end || at.end > block.length) return `a figure at ${at.start}–${at.end} of its block`;
    if (at.block === last.block && at.start < last.end) return 'two figures in one place';
    if (indicator.trim() === '') return 'a statistic without a name';
    if (value === null && comparison === null) return 'a statistic that says nothing';
    last = { block: at.block, end: at.end };
  }
  return null;
}
