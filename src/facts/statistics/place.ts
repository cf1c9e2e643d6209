import { headBefore } from './clauses.ts';
import type { Sentence } from './context.ts';
import type { Quantity } from './quantities.ts';

/** A figure's place: its clause, and how far words to either side are its own. */
export interface Place {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
  readonly head: number;
  /** The end of the figure before in the same clause, or the clause's head. */
  readonly from: number;
  /** Where the next figure or clause begins. */
  readonly to: number;
  readonly nextFigure: boolean;
}

/** 50亿元以上项目3个: a figure that belongs to the name of what is counted. */
export function isThreshold(text: string, first: Quantity, second: Quantity | undefined): boolean {
  if (second?.unit.kind !== 'count' || first.unit.kind === 'count' || first.unit.kind === 'time')
    return false;
  return /^(?:以上|以下)?的(?:有|共)?$|^(?:以上|以下)?(?:的)?[^，。；、0-9]{0,8}(?:项目|企业|工程|产品|平台|大户|纳税户|单位)$/.test(
    text.slice(first.unitEnd, second.start),
  );
}

export function placeOf(
  sentence: Sentence,
  heads: readonly number[],
  all: readonly Quantity[],
  quantity: Quantity,
  i: number,
): Place {
  const head = headBefore(heads, quantity.start);
  const previous = all.slice(0, i).findLast(({ unit }) => unit.kind !== 'time');
  const next = all[i + 1];
  const nextHead = heads.find((at) => at >= quantity.end) ?? sentence.end;
  const nextFigure = next !== undefined && next.start < nextHead;
  const threshold = previous !== undefined && isThreshold(sentence.block.skeleton.text, previous, quantity);
  const from = threshold
    ? headBefore(heads, previous.start)
    : previous !== undefined && previous.end > head
      ? previous.end
      : head;
  // The mark, or the 和 that a new clause begins behind, is nobody's.
  const to = nextFigure ? next.start : Math.max(quantity.end, nextHead - (nextHead === sentence.end ? 0 : 1));
  return { sentence, quantity, head, from, to, nextFigure };
}
