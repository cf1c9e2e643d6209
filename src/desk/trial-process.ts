/** A trial in a process of its own: the segmenter knows one dictionary a process, and the desk goes on meanwhile. */
import { rmSync } from 'node:fs';
import * as z from 'zod';
import { DeskError } from './desk-error.ts';
import { ProposalSchema } from './proposal.ts';
import { type TrialStep, tryOut } from './trial.ts';

const OrderSchema = z.strictObject({ root: z.string(), workspace: z.string(), proposal: ProposalSchema });
export type TrialOrder = z.infer<typeof OrderSchema>;

export type TrialMessage =
  | ({ readonly kind: 'step' } & TrialStep)
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly reason: string };

process.once('message', (order: unknown) => void work(OrderSchema.parse(order)));

async function work({ root, workspace, proposal }: TrialOrder): Promise<void> {
  // A desk that is gone needs no answer.
  process.once('disconnect', () => {
    rmSync(workspace, { recursive: true, force: true });
    process.exit();
  });
  try {
    for (const step of tryOut(root, workspace, proposal)) await send({ kind: 'step', ...step });
    await send({ kind: 'end' });
  } catch (error) {
    const known = error instanceof DeskError || (error instanceof Error && error.name !== 'Error');
    const reason = error instanceof Error ? (known ? error.message : (error.stack ?? '')) : String(error);
    await send({ kind: 'failed', reason });
  }
}

function send(message: TrialMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}
