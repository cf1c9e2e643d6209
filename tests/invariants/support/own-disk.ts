import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system of a test's own, in memory. */
export interface OwnDisk {
  readonly folder: string;
  remount(options: string): void;
  unmount(): void;
}

/** Mounts `size` (as mount writes it: 2m) at `folder`; where mounting is not allowed, why not, on one line. */
export function ownDisk(size: string, folder = mkdtempSync(join(tmpdir(), 'disk-'))): OwnDisk | string {
  mkdirSync(folder, { recursive: true });
  const refused = mount(['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]);
  if (refused !== null) return refused;
  return {
    folder: realpathSync(folder),
    remount(options) {
      const failed = mount(['-o', `remount,${options}`, folder]);
      if (failed !== null) throw new Error(failed);
    },
    unmount() {
      spawnSync('umount', ['-l', folder]);
    },
  };
}

function mount(words: readonly string[]): string | null {
  const done = spawnSync('mount', words, { encoding: 'utf8' });
  if (done.status === 0) return null;
  return (done.error?.message ?? done.stderr).trim().replaceAll('\n', ' ');
}
