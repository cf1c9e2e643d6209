/** Cuts a block into sentences and a sentence into clauses. Brackets are sentences of their own. */
import type { Quantity } from './quantities.ts';
import type { Skeleton } from './skeleton.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const FULL_STOP = /[。！？!?\n]|…+/g;

/** No sentence is this long; what is gets cut, so that the time it takes never grows faster than the text. */
const LONGEST = 1200;

/** Sentences of the running text, left to right. */
export function sentencesOf(skeleton: Skeleton): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const stop of skeleton.text.matchAll(FULL_STOP)) {
    if (stop.index > start) spans.push({ start, end: stop.index });
    start = stop.index + stop[0].length;
  }
  if (start < skeleton.text.length) spans.push({ start, end: skeleton.text.length });
  return spans.flatMap((span) => cut(skeleton.text, span));
}

function cut(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let at = start;
  while (end - at > LONGEST) {
    const part = text.slice(at, at + LONGEST);
    const mark = Math.max(part.lastIndexOf('；'), part.lastIndexOf('，'), part.lastIndexOf('、'));
    const next = at + (mark > LONGEST / 2 ? mark + 1 : LONGEST);
    parts.push({ start: at, end: next });
    at = next;
  }
  parts.push({ start: at, end });
  return parts;
}

/** Where clauses begin: after a mark, and after a figure that 、 or 和 follows. */
export function clauseHeads(text: string, sentence: Span, quantities: readonly Quantity[]): number[] {
  const heads = new Set([sentence.start]);
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const sign = text.charAt(at);
    if (sign === '，' || sign === '；' || sign === '：') heads.add(at + 1);
  }
  for (const { end } of quantities) {
    const link = /^(?:、|和|及|以及|与|并|且|或)/.exec(text.slice(end, end + 2))?.[0];
    if (link !== undefined) heads.add(end + link.length);
  }
  return [...heads].sort((a, b) => a - b);
}

/** The last of the sorted `heads` at or before `at`. */
export function headBefore(heads: readonly number[], at: number): number {
  let found = heads[0] ?? 0;
  for (const head of heads) {
    if (head > at) break;
    found = head;
  }
  return found;
}
