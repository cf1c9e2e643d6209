import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringToDisk, syncFolder } from '../../../src/publish/to-disk.ts';
import { beforeCall, failCall, restoreCalls } from '../../fixtures/failing-calls.ts';

const PATH = process.env['PATH'];
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'to-disk-'));
  mkdirSync(join(root, 'a'));
  for (const path of ['one', 'a/two', 'a/three']) writeFileSync(join(root, path), path);
});
afterEach(() => {
  restoreCalls();
  process.env['PATH'] = PATH;
});

/** What is opened to be synced by itself. */
function synced(run: () => void): string[] {
  const opened: string[] = [];
  beforeCall('openSync', (path = '') => {
    opened.push(basename(path));
    return undefined;
  });
  run();
  return opened;
}

const EACH = () => ['three', 'two', 'a', 'one', basename(root)];

describe('bringing a release to the disk', () => {
  it('asks once where the system can', () => {
    expect(synced(() => bringToDisk(root))).toEqual([]);
  });

  it('asks for every file and folder where the system cannot, or where that failed', () => {
    expect(synced(() => bringToDisk(root, () => false))).toEqual(EACH());
    process.env['PATH'] = root;
    expect(synced(() => bringToDisk(root))).toEqual(EACH());
    writeFileSync(join(root, 'sync'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    process.env['PATH'] = `${root}:${PATH}`;
    expect(synced(() => bringToDisk(root))).toEqual(['three', 'two', 'a', 'one', 'sync', basename(root)]);
  });

  it('asks for the file system that the release is on, and says nothing', () => {
    const log = join(root, 'log');
    writeFileSync(join(root, 'sync'), `#!/bin/sh\necho "$@" > '${log}'\necho told >&2\n`, { mode: 0o755 });
    process.env['PATH'] = `${root}:${PATH}`;
    bringToDisk(join(root, 'a'));
    expect(readFileSync(log, 'utf8')).toBe(`-f ${join(root, 'a')}\n`);
  });

  it.each(['EIO', 'ENOSPC'])('is not done where the disk says %s of a file', (code) => {
    failCall('fsyncSync', code);
    expect(() => bringToDisk(root, () => false)).toThrow(code);
  });

  it('is left to the system where Node may not ask for it', () => {
    failCall('fsyncSync', 'ERR_ACCESS_DENIED');
    expect(() => bringToDisk(root, () => false)).not.toThrow();
  });

  it('does without the entries of a folder that cannot be asked for', () => {
    failCall('fsyncSync', 'EINVAL');
    expect(() => syncFolder(root)).not.toThrow();
  });

  it('closes all that it opened', () => {
    const closed: string[] = [];
    beforeCall('closeSync', (descriptor = '') => {
      closed.push(descriptor);
      return undefined;
    });
    const opened = synced(() => bringToDisk(root, () => false));
    expect(closed).toHaveLength(opened.length);
  });
});
