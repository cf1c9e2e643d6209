import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { ALREADY_RUNNING, Refusal, systemCode } from '../refusal.ts';

const HolderSchema = z.object({ pid: z.int(), host: z.string(), started: z.string(), since: z.string() });
type Holder = z.infer<typeof HolderSchema>;

/** Another machine's process cannot be asked whether it lives; after this long its lock is taken over. */
const FOREIGN_LOCK_MS = 10 * 60_000;

/**
 * Takes the one lock of a site, or says who holds it. A lock whose process is gone is taken over.
 * @returns a function that gives the lock back
 * @throws Refusal with status 3 while another build runs
 */
export function takeLock(state: string): () => void {
  const path = join(state, 'lock');
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (create(path)) return () => giveBack(path);
    const holder = readHolder(path);
    if (holder === 'gone') continue;
    if (holder !== null && isAlive(holder, path)) throw busy(path, holder);
    putAside(path, holder);
  }
  throw busy(path, null);
}

function create(path: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    started: processStart(process.pid),
    since: new Date().toISOString(),
  };
  try {
    writeSync(descriptor, JSON.stringify(holder));
  } catch (error) {
    giveBack(path);
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return true;
}

/** A lock that cannot be removed is no reason to fail: its process ends, and the next build takes it over. */
function giveBack(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // See above.
  }
}

/** Null for a lock nobody can read: its writer was killed before it wrote, or is about to write. */
function readHolder(path: string): Holder | 'gone' | null {
  try {
    const text = readFileSync(path, 'utf8');
    if (text === '') return ageOf(path) > 2_000 ? null : pause();
    return HolderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'gone' : null;
  }
}

/** Waits a moment for the other process to write its name, then looks again. */
function pause(): 'gone' {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return 'gone';
}

function isAlive(holder: Holder, path: string): boolean {
  if (holder.host !== hostname()) return ageOf(path) < FOREIGN_LOCK_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
  return processStart(holder.pid) === holder.started;
}

/** When a process began, in the kernel's own ticks: a number used again belongs to another process. '' elsewhere. */
function processStart(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function ageOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}

/** Renamed rather than removed: of two builds that find the same dead lock only one may move it. */
function putAside(path: string, dead: Holder | null): void {
  const aside = `${path}-dead-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && moved !== 'gone' && (moved.pid !== dead?.pid || moved.started !== dead.started)) {
    renameSync(aside, path);
    return;
  }
  rmSync(aside, { force: true });
}

function busy(path: string, holder: Holder | null): Refusal {
  return new Refusal({
    code: 'E_BUSY',
    place: path,
    found:
      holder === null
        ? 'a lock that changes hands'
        : `a build running, pid ${holder.pid} since ${holder.since}`,
    expected: 'one build at a time',
    advice: 'let it finish and run again, or run with --wait',
    status: ALREADY_RUNNING,
  });
}
