import type { Comparison, Period } from '../../record/schema.ts';
import type { IndicatorHit } from '../../register/indicator.ts';
import type { Quantity } from './quantities.ts';
import type { Subject } from './subjects.ts';

/** A statistic while its sentence is still being read. Offsets are the block's. */
export interface Figure {
  indicator: string;
  /** The noun without verbs and qualifiers, for 其中25条…. */
  noun: string;
  known: IndicatorHit['indicator'] | null;
  scope: string | null;
  subject: Subject | null;
  quantity: Quantity | null;
  comparison: Comparison | null;
  rank: string | null;
  period: Period | null;
  aimed: boolean;
  /** The whole phrase: noun, figure, change. */
  start: number;
  end: number;
  /** The printed figure (or, where there is none, the change). */
  markStart: number;
  markEnd: number;
}

/** Lets a figure's phrase reach to `start` and `end` as well. */
export function widen(figure: Figure, start: number, end: number): void {
  figure.start = Math.min(figure.start, start);
  figure.end = Math.max(figure.end, end);
}
