import type { IndicatorRegister } from '../../register/indicator.ts';
import type { ParkHit } from '../../register/park.ts';
import type { PeriodHit } from './periods.ts';
import type { Skeleton } from './skeleton.ts';
import type { Subject } from './subjects.ts';
import type { VerbPlaces } from './verb-places.ts';
import type { WordEdges } from './word-edges.ts';

/** One block of an article, prepared once: every stage works on offsets into `original`. */
export interface BlockText {
  readonly original: string;
  readonly skeleton: Skeleton;
  readonly words: WordEdges;
  /** Verbs that never stand inside a noun phrase, and verbs that an indicator keeps. */
  readonly cutting: VerbPlaces;
  readonly kept: VerbPlaces;
  readonly parks: readonly ParkHit[];
  /** Names the article itself introduces (简称“聚石化学”) that stand in this block, left to right. */
  readonly names: readonly NamedSpan[];
}

export interface NamedSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch between full stops, with what stands in it. Offsets are the block's. */
export interface Sentence {
  readonly block: BlockText;
  readonly start: number;
  readonly end: number;
  readonly periods: readonly PeriodHit[];
  readonly register: IndicatorRegister;
  /** The park named last before it. */
  readonly park: Subject | null;
}
