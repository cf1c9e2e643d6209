import * as z from 'zod';
import {
  AliasSchema,
  addAlias,
  addPark,
  addWord,
  ParkSchema,
  RuleSchema,
  rejectEverywhere,
  WordSchema,
} from './registers.ts';
import type { FileChange } from './write.ts';

/** Something that changes how the whole archive is read; `rule` with a path concerns that source only. */
export const ProposalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('word'), entry: WordSchema }),
  z.strictObject({ kind: z.literal('park'), entry: ParkSchema }),
  z.strictObject({ kind: z.literal('alias'), entry: AliasSchema }),
  z.strictObject({ kind: z.literal('rule'), entry: RuleSchema, path: z.string().nullable() }),
]);
export type Proposal = z.infer<typeof ProposalSchema>;

/** Writes a proposal below a content folder: the archive's own, or the one it is tried out in. */
export function carryOut(content: string, proposal: Proposal): FileChange {
  switch (proposal.kind) {
    case 'word':
      return addWord(content, proposal.entry);
    case 'park':
      return addPark(content, proposal.entry);
    case 'alias':
      return addAlias(content, proposal.entry);
    case 'rule':
      return rejectEverywhere(content, proposal.entry);
  }
}

/** Names whose articles are most likely to change, to be looked at first. */
export function namesIn(proposal: Proposal): string[] {
  switch (proposal.kind) {
    case 'word':
      return [proposal.entry.word];
    case 'park':
      return [proposal.entry.name, proposal.entry.fullName, ...proposal.entry.aliases];
    case 'alias':
      return [proposal.entry.alias];
    case 'rule':
      return [];
  }
}
