/**
 * One archive over many machines: each reads its share of the articles, which is nearly all of the work, and one
 * gathers what they read and builds. The shares are the cache's shelves, so that no two machines write the same one.
 */
import { copyFileSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { READINGS } from './cache/reading-cache.ts';
import { shelfOf } from './cache/shelf.ts';
import { loadConfig } from './config-file.ts';
import { openCache } from './edition.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Progress } from './progress.ts';
import { type Content, readContent } from './read-content.ts';

export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** `2/8`; null for anything else. */
export function parseShard(text: string): Shard | null {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && number >= 1 && number <= of && of <= 256 ? { number, of } : null;
}

/** Whether a file of content belongs to a share. */
export function isInShard(path: string, { number, of }: Shard): boolean {
  return Number.parseInt(shelfOf(path), 16) % of === number - 1;
}

/** Reads a share of the articles into the project's cache; `dictionary` is another thread's, where there is one. */
export function readShard(
  root: string,
  shard: Shard,
  progress: Progress,
  dictionary?: SharedArrayBuffer,
): Content {
  const config = loadConfig(root);
  const { knowledge } = loadKnowledge(root, config, dictionary);
  const isOurs = (path: string): boolean => isInShard(path, shard);
  // A share of nothing is one, too: whoever gathers the shares must find it.
  mkdirSync(join(root, READINGS), { recursive: true });
  const content = readContent({ root, config, knowledge, cache: openCache(root, config), progress, isOurs });
  progress.done();
  return content;
}

const SHELF = /^[0-9a-f]{2}$/;

/** Brings the shelves of other copies of the project into this one; returns how many there were. */
export function mergeShards(root: string, others: readonly string[]): number {
  const own = join(root, READINGS);
  mkdirSync(own, { recursive: true });
  let count = 0;
  for (const other of others) {
    for (const name of readdirSync(join(other, READINGS)).filter((file) => SHELF.test(file))) {
      const draft = join(own, `${name}.${process.pid}`);
      copyFileSync(join(other, READINGS, name), draft);
      renameSync(draft, join(own, name));
      count += 1;
    }
  }
  return count;
}
