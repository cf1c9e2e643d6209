import { spawnSync } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../refusal.ts';

/**
 * Brings a directory with all its files to the disk, so that what is swapped in is whole even after a power cut.
 * One `sync` of the file system where the system has that command: asking for 10,000 files one by one takes
 * 30 seconds on an ordinary disk, and asking once a third of one.
 */
export function bringToDisk(directory: string, once = syncOnce): void {
  if (!once(directory)) syncEach(directory);
}

/** False where there is no such command, or where it reports an error that a single file will name. */
function syncOnce(directory: string): boolean {
  try {
    return spawnSync('sync', ['-f', directory], { stdio: 'ignore' }).status === 0;
  } catch {
    // Node may run with permissions that start no process.
    return false;
  }
}

function syncEach(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) syncEach(join(directory, entry.name));
    else syncFile(join(directory, entry.name));
  }
  syncFolder(directory);
}

function syncFile(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Node's permission model has no sync at all: then the system brings it to the disk in its own time.
    if (systemCode(error) !== 'ERR_ACCESS_DENIED') throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** A directory's own entries: what was renamed into it, above all. */
export function syncFolder(directory: string): void {
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } catch {
    // Some file systems cannot sync a directory; the rename that follows is atomic all the same.
  } finally {
    closeSync(descriptor);
  }
}
