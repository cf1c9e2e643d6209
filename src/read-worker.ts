/** Reads one thread's share of the articles into the cache. */
import { parentPort, workerData } from 'node:worker_threads';
import { silent } from './progress.ts';
import type { Share } from './read-together.ts';
import { readShard } from './shard.ts';

const { root, shard, dictionary } = workerData as Share;
readShard(root, shard, { ...silent, step: () => parentPort?.postMessage('read') }, dictionary);
