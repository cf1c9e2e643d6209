import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** More threads wait for the disk and for memory. */
const MOST_THREADS = 8;

/** How many threads have something to gain from one another on this machine. */
export function threadsOfMachine(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

/**
 * Starts a module of the program as a thread. In the bundle the module is a file beside this one; as it is written it
 * is TypeScript, which a new thread does not know until tsx is registered in it.
 *
 * @param module where it was written, ending in `.ts`
 */
export function startThread(module: URL, options: WorkerOptions): Worker {
  const here = import.meta.filename;
  if (!here.endsWith('.ts'))
    return new Worker(join(dirname(here), `${basename(fileURLToPath(module), '.ts')}.mjs`), options);
  const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
    .then((tsx) => tsx.tsImport(${JSON.stringify(module.href)}, ${JSON.stringify(import.meta.url)}))`;
  return new Worker(boot, { ...options, eval: true });
}

/** What a thread says first; null for one that ends or fails without a word. */
export function answerOf<Answer>(worker: Worker): Promise<Answer | null> {
  return new Promise((resume) => {
    worker.once('message', (answer: Answer) => resume(answer));
    worker.once('error', () => resume(null));
    worker.once('exit', () => resume(null));
  });
}

/** The next piece of work that nobody has taken, from 0; `taken` is one number, which all threads share. */
export function take(taken: SharedArrayBuffer): number {
  return Atomics.add(new Int32Array(taken), 0, 1);
}
