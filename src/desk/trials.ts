/** The trial that is under way: one at a time, begun, looked at, kept or dropped. */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readingKey } from '../cache/keys.ts';
import { READINGS } from '../cache/reading-cache.ts';
import type { ArticleChange } from '../compare/compare-records.ts';
import type { SiteConfig } from '../config.ts';
import { remainingSeconds } from '../remaining.ts';
import { DeskError } from './desk-error.ts';
import { carryOut, type Proposal } from './proposal.ts';
import { TRIED_READINGS } from './trial.ts';
import type { TrialMessage, TrialOrder } from './trial-process.ts';
import type { FileChange } from './write.ts';

export interface TrialState {
  readonly id: string;
  readonly proposal: Proposal;
  readonly stage: 'preparing' | 'reading' | 'done' | 'failed';
  /** Why it failed. */
  readonly reason: string | null;
  readonly done: number;
  readonly of: number;
  /** Seconds; null while nobody can say. */
  readonly remaining: number | null;
  readonly articles: number;
  readonly gained: number;
  readonly lost: number;
  /** Those that were asked for. */
  readonly changes: readonly ArticleChange[];
}

/** So many changes are sent at once. */
const AT_ONCE = 50;

export interface Project {
  readonly root: string;
  readonly config: SiteConfig;
  /** The content folder, absolute. */
  readonly folder: string;
}

interface Running {
  readonly id: string;
  readonly proposal: Proposal;
  readonly project: Project;
  /** Stands for the registers as they were when it began. */
  readonly registers: string;
  readonly workspace: string;
  readonly process: ChildProcess;
  readonly changes: ArticleChange[];
  stage: TrialState['stage'];
  reason: string | null;
  done: number;
  of: number;
  gained: number;
  lost: number;
  /** When the reading began, in milliseconds. */
  begun: number;
}

export class Trials {
  #running: Running | null = null;

  start(project: Project, proposal: Proposal): string {
    // A desk that was loaded anew knows nothing of what it tried before.
    this.close();
    // On the disk of the readings, which it may take the place of.
    mkdirSync(join(project.root, '.yuankan'), { recursive: true });
    const workspace = mkdtempSync(join(project.root, '.yuankan/trial-'));
    const running: Running = {
      id: randomBytes(9).toString('base64url'),
      proposal,
      project,
      registers: registersOf(project),
      workspace,
      process: begin(),
      changes: [],
      stage: 'preparing',
      reason: null,
      done: 0,
      of: 0,
      gained: 0,
      lost: 0,
      begun: 0,
    };
    running.process.on('message', (message) => hear(running, message as TrialMessage));
    running.process.on('exit', () => {
      if (running.stage !== 'preparing' && running.stage !== 'reading') return;
      running.stage = 'failed';
      running.reason ??= 'the trial ended before it was through';
    });
    const order: TrialOrder = { root: project.root, workspace, proposal };
    running.process.send(order);
    this.#running = running;
    return running.id;
  }

  /** How far it is, with the changes from the `from`th on. */
  state(id: string, from: number): TrialState {
    const { proposal, stage, reason, done, of, gained, lost, begun, changes } = this.#find(id);
    const remaining = stage === 'reading' ? remainingSeconds(done, of, performance.now() - begun) : null;
    const shown = changes.slice(from, from + AT_ONCE);
    const counts = { articles: changes.length, gained, lost };
    return { id, proposal, stage, reason, done, of, remaining, ...counts, changes: shown };
  }

  /** Writes what was tried out, as it was tried out; what was read meanwhile is not read again. */
  keep(id: string): FileChange {
    const running = this.#find(id);
    const { project, proposal, registers } = running;
    if (proposal.kind === 'rule' && proposal.path !== null)
      throw new DeskError(400, 'what concerns one source is decided there');
    if (registersOf(project) !== registers)
      throw new DeskError(409, 'the lexicon or a register was changed meanwhile; drop this and try it again');
    stop(running);
    const change = carryOut(project.folder, proposal);
    useReadings(project.root, join(running.workspace, TRIED_READINGS));
    this.#forget(running);
    return change;
  }

  /** What was kept or dropped already is gone as well. */
  drop(id: string): void {
    if (this.#running?.id === id) this.#forget(this.#running);
  }

  close(): void {
    if (this.#running !== null) this.#forget(this.#running);
  }

  #find(id: string): Running {
    if (this.#running?.id !== id) throw new DeskError(404, 'this is not tried out any more');
    return this.#running;
  }

  #forget(running: Running): void {
    stop(running);
    rmSync(running.workspace, { recursive: true, force: true, maxRetries: 5 });
    this.#running = null;
  }
}

/** It ends with the desk. */
function begin(): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(fileURLToPath(new URL('./trial-process.ts', import.meta.url)), [], {
    execArgv: ['--import', loader],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function hear(running: Running, message: TrialMessage): void {
  if (message.kind === 'step') {
    if (running.stage === 'preparing') running.begun = performance.now();
    running.stage = 'reading';
    running.done = message.done;
    running.of = message.of;
    for (const change of message.changes) {
      running.changes.push(change);
      running.gained += change.gained.length;
      running.lost += change.lost.length;
    }
  } else if (message.kind === 'failed') {
    running.stage = 'failed';
    running.reason = message.reason;
  } else running.stage = 'done';
}

function stop({ process: child }: Running): void {
  child.removeAllListeners('message');
  child.kill('SIGKILL');
}

function registersOf({ root, config }: Project): string {
  return readingKey(root, config, '');
}

/** A shelf of readings stands for itself: those that were finished take the place of the ones before. */
function useReadings(root: string, tried: string): void {
  if (!existsSync(tried)) return;
  mkdirSync(join(root, READINGS), { recursive: true });
  for (const shelf of readdirSync(tried).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    renameSync(join(tried, shelf), join(root, READINGS, shelf));
}
