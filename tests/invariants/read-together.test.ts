/** Threads that share the reading of an archive leave what one of them would have left. */
import { cpSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatePages, writePages } from '../../src/bench/generate.ts';
import { READINGS } from '../../src/cache/reading-cache.ts';
import { readShelf } from '../../src/cache/shelf.ts';
import { loadConfig } from '../../src/config-file.ts';
import { openCache, programKey, readingKey } from '../../src/edition.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { silent } from '../../src/progress.ts';
import { readContent, recordsOf } from '../../src/read-content.ts';
import { readTogether } from '../../src/read-together.ts';
import { keepWords } from '../fixtures/keep-words.ts';

const program = join(import.meta.dirname, '../..');

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'together-')));
  for (const part of ['parks', 'lexicon', 'indicators']) {
    cpSync(join(program, 'content', part), join(root, 'content', part), { recursive: true });
  }
  const places = ['合肥', '长春'].map((city) => ({ name: `${city}高新区`, city }));
  writePages(join(root, 'content/newspapers'), generatePages(8, places));
  keepWords(root);
  return root;
}

/** How many files were told to be read, how many are on shelves then, and what all of them say. */
async function readWith(threads: number): Promise<{ kept: number; steps: number; records: string }> {
  const root = project();
  const config = loadConfig(root);
  const { knowledge } = loadKnowledge(root, config);
  const key = readingKey(root, config, programKey());
  const options = { root, config, knowledge, cache: openCache(root, config, key), progress: silent };
  let steps = 0;
  const counting = {
    ...silent,
    step: () => {
      steps += 1;
    },
  };
  await readTogether({ ...options, progress: counting }, key, threads, 1);
  const kept = readdirSync(join(root, READINGS)).reduce(
    (sum, name) => sum + readShelf(join(root, READINGS, name), key).size,
    0,
  );
  return { kept, steps, records: JSON.stringify([...recordsOf(readContent(options))]) };
}

it('reads every file once, whichever thread it falls to, and says the same', async () => {
  const alone = project();
  const config = loadConfig(alone);
  const { knowledge } = loadKnowledge(alone, config);
  const cache = openCache(alone, config);
  const one = readContent({ root: alone, config, knowledge, cache, progress: silent });
  const two = await readWith(2);
  expect(two.kept).toBe(8);
  // Each is told of once, by the thread that read it.
  expect(two.steps).toBe(8);
  expect(two.records).toBe(JSON.stringify([...recordsOf(one)]));
}, 120_000);
