import type { VFile } from 'vfile';
import type { WordCosts } from '../chinese/misprint/word-costs.ts';
import type { ParkRegister } from '../register/park.ts';
import type { Root } from '../tree/node.ts';

/** What rules may ask about the world. Every part is optional: without it a rule does less, never something else. */
export interface ReadingKnowledge {
  readonly parks?: ParkRegister;
  /** How common words are, loaded when first asked for: what misprints are found by. */
  readonly wordCosts?: () => WordCosts;
  /** Rules whose changes an editor takes back in every source. */
  readonly rejectedRules?: ReadonlySet<string>;
}

export interface RuleContext {
  /** The whole decoded file. */
  readonly source: string;
  readonly knowledge: ReadingKnowledge;
  /** Where findings go. */
  readonly file: VFile;
}

/** One pass over the tree. `id` is the rule's file name; it changes the tree in place and must be settled after one run. */
export interface Rule {
  readonly id: string;
  run(tree: Root, context: RuleContext): void;
}
