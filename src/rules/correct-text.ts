import type { VFile } from 'vfile';
import type { Correction, CorrectionWith, PlacedCorrection } from '../corrections/correction.ts';
import { leaf } from '../tree/build.ts';
import type { Block } from '../tree/node.ts';
import { articlesOf, blocksIn, isLeaf } from '../tree/read.ts';
import { replaceSource } from '../tree/replace.ts';
import { noteIdle } from './idle-corrections.ts';
import type { Rule, RuleContext } from './rule.ts';

/**
 * What an editor says of characters: after all other rules, whose changes it may take back.
 * A decision settles what the rules had to say of its place, so their messages there are taken away.
 */
export const correctText: Rule = {
  id: 'correct-text',
  run: (tree, context) => {
    const placed = context.file.data.corrections ?? [];
    const everywhere = context.knowledge.rejectedRules ?? NONE;
    if (placed.length === 0 && everywhere.size === 0) return;
    const blocks = articlesOf(tree).flatMap(blocksIn);
    for (const rule of everywhere) takeBack(rule, 0, context.source.length, blocks, context);
    for (const it of placed) {
      if (!carryOut(it, blocks, context)) noteIdle(context.file, it);
    }
  },
};

const NONE: ReadonlySet<string> = new Set();

/** The rule that an erratum's edit names: the only one of an editor's edits that a reader is told of. */
export const ERRATUM = 'erratum';

/** Whether there was something to do; true for what is not this rule's. */
function carryOut(it: PlacedCorrection, blocks: readonly Block[], context: RuleContext): boolean {
  const { correction } = it;
  if ('text' in correction) return setText(it, correction, blocks, context);
  if (!('edit' in correction)) return true;
  return correction.edit === 'reject'
    ? reject(it, correction, blocks, context)
    : accept(it, correction, blocks, context);
}

function setText(
  { start, end }: PlacedCorrection,
  { text, erratum, reason }: CorrectionWith<'text'>,
  blocks: readonly Block[],
  { file, source }: RuleContext,
): boolean {
  settle(file.messages, start, end, undefined);
  const edit = {
    rule: erratum === undefined ? correctText.id : ERRATUM,
    reason: reason ?? null,
    confidence: 1,
  };
  return blocks.some((block) => replaceSource(block, start, end, text, edit, source));
}

type Decision = Extract<Correction, { edit: string }>;

function reject(
  it: PlacedCorrection,
  decision: Decision,
  blocks: readonly Block[],
  context: RuleContext,
): boolean {
  return takeBack(decision.rule, ...rangeOf(it, context), blocks, context) > 0;
}

/** Sets what a rule (or any) changed or told of between two offsets as it was printed; returns how much there was. */
function takeBack(
  rule: string | undefined,
  start: number,
  end: number,
  blocks: readonly Block[],
  { file, source }: RuleContext,
): number {
  let count = settle(file.messages, start, end, rule).length;
  for (const block of blocks) {
    block.children = block.children.map((child) => {
      if (!isLeaf(child) || !isBy(child, rule) || child.end <= start || child.start >= end) return child;
      count += 1;
      return leaf(child.type, source, child.start, child.end);
    });
  }
  return count;
}

/** Carries out what a rule only proposed; what it did already is sure from now on. */
function accept(
  it: PlacedCorrection,
  decision: Decision,
  blocks: readonly Block[],
  context: RuleContext,
): boolean {
  const [start, end] = rangeOf(it, context);
  const confirmed = confirm(blocks, start, end, decision.rule);
  const proposals = settle(context.file.messages, start, end, decision.rule);
  for (const { start: from, end: to, rule, expected, reason } of proposals) {
    if (expected === null || confirm(blocks, from, to, rule) > 0) continue;
    const edit = { rule, reason, confidence: 1 };
    blocks.some((block) => replaceSource(block, from, to, expected, edit, context.source));
  }
  return confirmed + proposals.length > 0;
}

function confirm(blocks: readonly Block[], start: number, end: number, rule: string | undefined): number {
  let count = 0;
  for (const { children } of blocks) {
    for (const child of children) {
      if (!isLeaf(child) || !isBy(child, rule) || child.end <= start || child.start >= end) continue;
      if (child.edit !== null) child.edit = { ...child.edit, confidence: 1 };
      count += 1;
    }
  }
  return count;
}

function isBy(
  { edit }: { readonly edit: { readonly rule: string } | null },
  rule: string | undefined,
): boolean {
  return edit !== null && (rule === undefined || edit.rule === rule);
}

function rangeOf({ correction, start, end }: PlacedCorrection, { source }: RuleContext): [number, number] {
  return 'at' in correction ? [start, end] : [0, source.length];
}

interface Proposal {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly expected: string | null;
  readonly reason: string;
}

/** Takes away what a rule (or any) said of a place, and returns it in source order. */
function settle(
  messages: VFile['messages'],
  start: number,
  end: number,
  rule: string | undefined,
): Proposal[] {
  const settled: Proposal[] = [];
  const kept = messages.filter((message) => {
    const { place, ruleId = 'message' } = message;
    if (place === undefined || !('start' in place) || (rule !== undefined && ruleId !== rule)) return true;
    const [from, to] = [place.start.offset ?? 0, place.end.offset ?? 0];
    if (to <= start || from >= end) return true;
    const expected = message.expected?.[0] ?? null;
    settled.push({ rule: ruleId, start: from, end: to, expected, reason: message.reason });
    return false;
  });
  messages.splice(0, messages.length, ...kept);
  return settled.sort((a, b) => a.start - b.start);
}
