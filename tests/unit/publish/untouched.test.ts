import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestOf, writeManifest } from '../../../src/publish/manifest.ts';
import { openStage } from '../../../src/publish/stage.ts';
import { countUntouched } from '../../../src/publish/untouched.ts';
import { lookAt } from '../../../src/publish/untouched-together.ts';

/** A release of two files whose manifest names each of them `times` times: a large one that is quick to make. */
function release(times: number) {
  const folder = mkdtempSync(join(tmpdir(), 'untouched-'));
  const directory = join(folder, 'r');
  const stage = openStage(directory, null);
  for (const path of ['index.html', 'a/园区.html']) stage.add({ path, content: path });
  const manifest = manifestOf({ releases: folder }, 'r');
  writeManifest(manifest, Array.from({ length: times }, () => stage.entries).flat());
  return { directory, manifest, files: times * 2 };
}

describe('looking at a release', () => {
  it('sees every file once, whoever takes which part', () => {
    const { files, ...some } = release(12_000);
    expect(readFileSync(some.manifest).length).toBeGreaterThan(2 << 20);
    expect(countUntouched({ ...some, taken: new SharedArrayBuffer(4) })).toBe(files);
    for (const first of [1, 2]) {
      const taken = new SharedArrayBuffer(4);
      // Somebody else has taken the first parts, and nobody looks at them twice.
      new Int32Array(taken)[0] = first;
      const rest = countUntouched({ ...some, taken }) ?? 0;
      expect(rest).toBeGreaterThan(0);
      expect(rest).toBeLessThan(files);
    }
  });

  it.each([1, 2])('finds the one that was touched, with %i threads', async (threads) => {
    const { files, ...some } = release(12_000);
    const asked = async (count = files) => {
      const looking = lookAt(some, count, threads);
      const all = await looking.untouched();
      await looking.end();
      return all;
    };
    expect(await asked()).toBe(true);
    expect(await asked(files + 1)).toBe(false);
    appendFileSync(join(some.directory, 'a/园区.html'), '!');
    expect(await asked()).toBe(false);
  });

  it('is content with no manifest that is not whole', () => {
    const { manifest, directory } = release(2);
    const asked = () => countUntouched({ manifest, directory, taken: new SharedArrayBuffer(4) });
    const text = readFileSync(manifest, 'utf8');
    expect(asked()).toBe(4);
    writeFileSync(manifest, text.slice(0, -1));
    expect(asked()).toBeNull();
    writeFileSync(manifest, `x${text}`);
    expect(asked()).toBeNull();
  });
});
