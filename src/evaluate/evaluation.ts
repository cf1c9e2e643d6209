import type { Knowledge } from '../knowledge.ts';

/** The worst cases of one sort, the worst first; `total` counts those not listed too. */
export interface WorstCases {
  readonly name: string;
  readonly total: number;
  readonly lines: readonly string[];
}

export interface Evaluation {
  readonly figures: readonly string[];
  readonly worst: readonly WorstCases[];
}

/** Compares what the program makes of a folder with what is known of it; null when nothing of this kind is known. */
export type Evaluate = (folder: string, knowledge: Knowledge, most: number) => Evaluation | null;
