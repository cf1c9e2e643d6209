import type { ArticleDraft, Message } from '../record/schema.ts';
import type { Root } from '../tree/node.ts';
import { articlesOf, startOf } from '../tree/read.ts';
import { QuoteFinder, quoteOf } from './find-quote.ts';

/** Characters on either side of a place that an entry may quote to tell it from others. */
const CONTEXT = 24;
/** An article's beginning is worth an editor's look below this. */
const DOUBTFUL = 0.8;

/** Writes the corrections-file entry for a place of one source: built once for a file's many messages. */
export type EntryWriter = (said: Pick<Message, 'rule' | 'start' | 'end' | 'expected'>) => string;

/**
 * Entries that decide what a rule was not sure of, each on one line, ready to copy:
 * `- {"at": "人选", "before": "企业", "edit": "accept", "rule": "misprint"}`. JSON is YAML.
 */
export function entryWriter(source: string, bodyStart = 0): EntryWriter {
  let finder: QuoteFinder | undefined;
  return ({ rule, start, end, expected }) => {
    finder ??= new QuoteFinder(source, bodyStart);
    const [from, to] = expected === null ? [start, lineEnd(source, start)] : [start, end];
    const quote = quoteOf(source, bodyStart, from, to, CONTEXT, finder);
    const decision = expected === null ? DECISIONS[rule] : undefined;
    return oneLine({ ...quote, ...(decision ?? { edit: expected === null ? 'reject' : 'accept', rule }) });
  };
}

/** Where a doubt is not about characters. */
const DECISIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  headline: { headline: '…' },
  article: { article: 'continues' },
};

/** Quotations of a whole block need no more than its beginning. */
const BEGINNING = 16;

function lineEnd(source: string, start: number): number {
  const end = source.slice(start, start + BEGINNING).search(/[\r\n]/);
  return end > 0 ? start + end : Math.min(source.length, start + BEGINNING);
}

function oneLine(item: object): string {
  const pairs = Object.entries(item).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `- {${pairs.join(', ')}}`;
}

/** An entry for everything a reading was not sure of: what its rules said, and articles that may not begin where they do. */
export function entriesFor(
  reading: { readonly drafts: readonly Pick<ArticleDraft, 'messages'>[]; readonly tree: Root },
  source: string,
): string[] {
  const write = entryWriter(source);
  const said = reading.drafts
    .flatMap(({ messages }) => messages)
    .map((it) => `${write(it)} # ${it.reason}${sureness(it.confidence)}${alternative(it)}`);
  const doubtful = articlesOf(reading.tree)
    .filter(({ confidence }, index) => index > 0 && confidence < DOUBTFUL)
    .map((it) => {
      const place = { rule: 'article', start: startOf(it), end: startOf(it), expected: null };
      return `${write(place)} # an article begins here${sureness(it.confidence)}`;
    });
  return [...said, ...doubtful];
}

function alternative({ expected }: Message): string {
  return expected === null ? '' : '; or edit: "reject", or text: "…"';
}

function sureness(confidence: number | undefined): string {
  return confidence === undefined ? '' : ` (${confidence.toFixed(2)})`;
}
