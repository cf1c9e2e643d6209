import { setTimeout as sleep } from 'node:timers/promises';
import { ALREADY_RUNNING, Refusal } from '../refusal.ts';
import type { Terminal } from './terminal.ts';

const PAUSE_MS = 500;

/** Runs `work` again and again until no other build holds the lock. */
export async function patiently<T>(work: () => Promise<T>, terminal: Pick<Terminal, 'tell'>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== ALREADY_RUNNING) throw error;
      if (attempt === 0) terminal.tell('another build is running: waiting for it to finish');
      await sleep(PAUSE_MS);
    }
  }
}
