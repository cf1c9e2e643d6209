import type { Correction, PlacedCorrection } from '../corrections/correction.ts';
import { editedLeaf, leaf } from '../tree/build.ts';
import type { Block, Leaf, Root } from '../tree/node.ts';
import { articlesOf, isContent, isLeaf } from '../tree/read.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What an editor says of characters: after all other rules, whose changes it may take back. */
export const correctText: Rule = {
  id: 'correct-text',
  run: (tree, context) => {
    for (const placed of context.file.data.corrections ?? []) {
      const { correction } = placed;
      if ('text' in correction) setText(tree, placed, correction.text, reasonOf(correction), context.source);
      else if ('edit' in correction) decide(tree, placed, correction, context);
    }
  },
};

function reasonOf({ reason, ...correction }: Extract<Correction, { text: string }>): string | null {
  if (correction.erratum === undefined) return reason ?? null;
  return `勘误（${correction.erratum}）${reason ?? ''}`;
}

type Change = (leaf: Leaf) => Leaf[];

/** Replaces the leaves that a range touches; `change` gets each and gives what stands there now. */
function changeLeaves(tree: Root, start: number, end: number, change: Change): void {
  const visit = (own: Block): void => {
    own.children = own.children.flatMap((child): (Leaf | Block)[] => {
      if (!isLeaf(child)) {
        visit(child);
        return [child];
      }
      return isContent(child) && child.start < end && child.end > start ? change(child) : [child];
    });
  };
  for (const { children } of articlesOf(tree)) for (const child of children) if (!isLeaf(child)) visit(child);
}

/** The first leaf of the range shows the new text, the others of the range nothing: a range maps to it as a whole. */
function setText(
  tree: Root,
  { start, end }: PlacedCorrection,
  value: string,
  reason: string | null,
  source: string,
): void {
  const edit = { rule: correctText.id, reason, confidence: 1 };
  let shown = false;
  changeLeaves(tree, start, end, (it) => {
    const from = it.edit === null ? Math.max(it.start, start) : it.start;
    const to = it.edit === null ? Math.min(it.end, end) : it.end;
    const own = shown ? '' : value;
    shown = true;
    return [
      ...(from > it.start ? [leaf(it.type, source, it.start, from)] : []),
      own === source.slice(from, to)
        ? leaf('text', source, from, to)
        : editedLeaf('text', from, to, own, edit),
      ...(to < it.end ? [leaf(it.type, source, to, it.end)] : []),
    ];
  });
}

type Decision = Extract<Correction, { edit: string }>;

function decide(
  tree: Root,
  placed: PlacedCorrection,
  decision: Decision,
  { file, source }: RuleContext,
): void {
  const everywhere = !('at' in decision);
  const [start, end] = everywhere ? [0, source.length] : [placed.start, placed.end];
  const meant = (rule: string) => decision.rule === undefined || decision.rule === rule;
  changeLeaves(tree, start, end, (it) => {
    if (it.edit === null || !meant(it.edit.rule)) return [it];
    if (decision.edit === 'reject') return [leaf('text', source, it.start, it.end)];
    return [{ ...it, edit: { ...it.edit, confidence: 1 } }];
  });
  // What was decided is not told again.
  const kept = file.messages.filter((message) => {
    const place = message.place;
    const at = place !== undefined && 'start' in place ? place.start.offset : undefined;
    return at === undefined || at < start || at >= end || !meant(message.ruleId ?? '');
  });
  file.messages.splice(0, file.messages.length, ...kept);
}
