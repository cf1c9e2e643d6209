import fs, { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bringToDisk } from '../../../src/publish/to-disk.ts';

const { fsyncSync } = fs;

afterEach(() => {
  fs.fsyncSync = fsyncSync;
  syncBuiltinESMExports();
});

/** How many files and folders are synced one by one. */
function synced(once: (directory: string) => boolean): number {
  let count = 0;
  fs.fsyncSync = (descriptor) => {
    count += 1;
    fsyncSync(descriptor);
  };
  syncBuiltinESMExports();
  const root = mkdtempSync(join(tmpdir(), 'to-disk-'));
  mkdirSync(join(root, 'a'));
  for (const path of ['one', 'a/two', 'a/three']) writeFileSync(join(root, path), path);
  bringToDisk(root, once);
  return count;
}

describe('bringing a release to the disk', () => {
  it('asks once where the system can', () => {
    expect(synced(() => true)).toBe(0);
  });

  it('asks for every file and folder where it cannot, or where it failed', () => {
    expect(synced(() => false)).toBe(5);
  });
});
