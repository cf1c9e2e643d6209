/** Any number of machines give the same readings as one, and none is left to read when they are gathered. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatePages, writePages } from '../../src/bench/generate.ts';
import { build } from '../../src/build.ts';
import { loadConfig } from '../../src/config-file.ts';
import { openCache } from '../../src/edition.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { silent } from '../../src/progress.ts';
import { readContent } from '../../src/read-content.ts';
import { isInShard, mergeShards, parseShard, readShard } from '../../src/shard.ts';
import { keepWords } from '../fixtures/keep-words.ts';

/** Whoever reads an article needs to know something, and fails here. */
const NONE = new Proxy({} as Knowledge, {
  get() {
    throw new Error('an article was read anew');
  },
});

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'shards-')));
  cpSync(join(import.meta.dirname, '../../content/indicators'), join(root, 'content/indicators'), {
    recursive: true,
  });
  writePages(join(root, 'content/newspapers'), generatePages(7, [{ name: '合肥高新区', city: '合肥' }]));
  keepWords(root);
  return root;
}

function filesOf(out: string): Map<string, string> {
  const release = realpathSync(out);
  const files = readdirSync(release, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(release.length), readFileSync(path, 'latin1')]));
}

describe('shards', () => {
  it('give the bytes of one build, and leave nothing to read', async () => {
    const root = project();
    await build({ root, out: null, strict: false, progress: silent });
    const whole = filesOf(join(root, 'dist'));
    for (const part of ['.yuankan', 'dist']) rmSync(join(root, part), { recursive: true });
    keepWords(root);
    const machines = [1, 2, 3].map((number) => {
      const machine = realpathSync(mkdtempSync(join(tmpdir(), 'machine-')));
      cpSync(join(root, 'content'), join(machine, 'content'), { recursive: true });
      keepWords(machine);
      return { machine, read: readShard(machine, { number, of: 3 }, silent).cards.length };
    });
    expect(machines.reduce((sum, { read }) => sum + read, 0)).toBe(7);
    mergeShards(
      root,
      machines.map(({ machine }) => machine),
    );
    const config = loadConfig(root);
    const cache = openCache(root, config);
    expect(readContent({ root, config, cache, progress: silent, knowledge: NONE }).cards).toHaveLength(7);
    await build({ root, out: null, strict: false, progress: silent });
    expect(filesOf(join(root, 'dist'))).toEqual(whole);
  }, 120_000);

  it('may have nothing to read, and are gathered all the same', () => {
    const root = project();
    const empty = Array.from({ length: 256 }, (_, at) => ({ number: at + 1, of: 256 })).find(
      (shard) => !isInShard('newspapers/a.txt', shard),
    );
    const machine = realpathSync(mkdtempSync(join(tmpdir(), 'machine-')));
    mkdirSync(join(machine, 'content/newspapers'), { recursive: true });
    writeFileSync(join(machine, 'content/newspapers/a.txt'), '高新区开工\n');
    expect(empty === undefined ? null : readShard(machine, empty, silent).cards).toEqual([]);
    expect(mergeShards(root, [machine])).toBe(0);
  });

  it('are named i/n', () => {
    expect(parseShard('2/8')).toEqual({ number: 2, of: 8 });
    for (const wrong of ['0/2', '3/2', '1/0', '1', 'a/b', '1/999', '-1/2'])
      expect(parseShard(wrong)).toBeNull();
  });
});
