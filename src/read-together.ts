/**
 * Reading shared among threads: each reads the files of its shelves into the cache, and the reading that follows
 * finds them there. The same shares as those of many machines (`shard.ts`), so the same bytes.
 */
import { join, resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { READINGS } from './cache/reading-cache.ts';
import { hasShelf, shelvesOf } from './cache/shelf.ts';
import { listArticles, type ReadOptions } from './read-content.ts';
import type { Shard } from './shard.ts';
import { startThread, threadsOfMachine } from './thread.ts';

/** Each thread loads the program anew, about half a second of work: fewer files are read sooner by one. */
const WORTH_FILES = 200;

/** What a thread is told. */
export interface Share {
  readonly root: string;
  readonly shard: Shard;
  /** The words, in memory that all threads share. */
  readonly dictionary: SharedArrayBuffer;
}

/**
 * Reads what is not in the cache, with as many threads as the machine has processors, where that is worth it. What a
 * thread could not read stays unread.
 *
 * @param key under which readings are kept
 */
export async function readTogether(
  options: ReadOptions,
  key: string,
  threads = threadsOfMachine(),
  worth = WORTH_FILES,
): Promise<void> {
  const { root, config, knowledge, progress } = options;
  const { files } = listArticles(resolve(root, config.content));
  const unread = shelvesOf(files)
    .filter(([first]) => first !== undefined && !hasShelf(join(root, READINGS), first.path, key))
    .reduce((sum, shelf) => sum + shelf.length, 0);
  // The add-on's dictionary is one for the whole process, and no two threads may load it.
  if (threads < 2 || unread < worth || config.segmenter === 'nodejieba') return;
  progress.stage('reading', files.length);
  const dictionary = knowledge.dictionary();
  // None of it by this thread: what reading needs in memory goes when the threads end, before pages are made.
  const readers = Array.from({ length: threads }, (_, index) =>
    start({ root, shard: { number: index + 1, of: threads }, dictionary }),
  );
  for (const reader of readers) reader.on('message', () => progress.step());
  await Promise.all(readers.map(ended));
}

function start(share: Share): Worker {
  return startThread(new URL('./read-worker.ts', import.meta.url), { workerData: share });
}

/** However it ends: what it has not read is read afterwards. */
function ended(worker: Worker): Promise<void> {
  return new Promise((resume) => {
    worker.once('error', () => resume());
    worker.once('exit', () => resume());
  });
}
