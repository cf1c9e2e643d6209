import { lstatSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  isUntouched,
  type ManifestEntry,
  readManifest,
  writeManifest,
} from '../../../src/publish/manifest.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});

const entryOf = (path: string, inputs: string | null = null): ManifestEntry => {
  const { size, mtimeMs, ino } = lstatSync(join(folder, path));
  return { path, hash: 'hash', inputs, size, mtime: mtimeMs, inode: ino };
};

describe('a manifest', () => {
  it('gives back what was written', () => {
    const entries = ['a', 'a b', '园.html'].map((path, at) => {
      writeFileSync(join(folder, path), path);
      return entryOf(path, at === 0 ? 'inputs' : null);
    });
    writeManifest(join(folder, 'm'), entries);
    expect([...readManifest(join(folder, 'm')).values()]).toEqual(entries);
  });

  it.each([
    ['missing', null],
    ['of another version', 'yuankan-manifest-1\nhash - 1 1 1 a\n'],
    ['cut off', 'yuankan-manifest-2\nhash - 1 1 1 a\nhash - 1'],
  ])('that is %s is empty', (_, text) => {
    if (text !== null) writeFileSync(join(folder, 'm'), text);
    expect(readManifest(join(folder, 'm')).size).toBe(0);
  });
});

describe('a published file', () => {
  it.each<[string, (file: string) => void, boolean]>([
    ['left alone', () => {}, true],
    ['removed', (file) => rmSync(file), false],
    ['written to', (file) => keepingTime(file, () => writeFileSync(file, '长了')), false],
    ['touched', (file) => utimesSync(file, 1, 1), false],
    [
      'replaced by one of the same size and time',
      (file) =>
        keepingTime(file, () => {
          writeFileSync(`${file}.new`, '二');
          renameSync(`${file}.new`, file);
        }),
      false,
    ],
    [
      'replaced by a link',
      (file) => {
        renameSync(file, `${file}.old`);
        symlinkSync(`${file}.old`, file);
      },
      false,
    ],
  ])('that was %s is untouched or not', (_, change, untouched) => {
    const file = join(folder, 'a');
    writeFileSync(file, '一');
    utimesSync(file, 1_000_000, 1_000_000);
    const entry = entryOf('a');
    change(file);
    expect(isUntouched(folder, entry)).toBe(untouched);
  });
});

function keepingTime(file: string, change: () => void): void {
  const { atime, mtime } = lstatSync(file);
  change();
  utimesSync(file, atime, mtime);
}
