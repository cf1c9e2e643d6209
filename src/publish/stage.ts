import { closeSync, linkSync, lstatSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputFile } from '../emit/output.ts';
import { Refusal, systemCode } from '../refusal.ts';
import { hashOf, isUntouched, type ManifestEntry, placeIn } from './manifest.ts';
import { refuseOutside } from './output-path.ts';

/** A release in the making. */
export interface Stage {
  readonly directory: string;
  readonly entries: ManifestEntry[];
  /** Files that had to be written because the release before had no such content. */
  readonly written: () => number;
  add(file: OutputFile): void;
  /** Files that somebody else has put into the directory. */
  take(files: StagedFiles): void;
}

/** What is in a stage's directory already, and how many of it had to be written. */
export interface StagedFiles {
  readonly entries: readonly ManifestEntry[];
  readonly written: number;
}

/** The release before, whose unchanged files are linked instead of written. */
export interface PreviousRelease {
  /** Whether a file made from the same inputs may be kept unseen. */
  readonly byInputs: boolean;
  readonly directory: string;
  readonly entries: ReadonlyMap<string, ManifestEntry>;
}

/**
 * Opens an empty directory that `add` fills. Each path once, each inside the site.
 */
export function openStage(directory: string, previous: PreviousRelease | null): Stage {
  const made = new Set<string>();
  const seen = new Set<string>();
  const entries: ManifestEntry[] = [];
  let written = 0;
  const bytesOf = encoder();
  const once = (path: string): void => {
    if (seen.has(path)) throw new Error(`two files of the site are called ${path}`);
    seen.add(path);
  };
  mkdirSync(directory, { recursive: true });
  return {
    directory,
    entries,
    written: () => written,
    add(file) {
      const { path, inputs = null } = file;
      refuseOutside(path);
      once(path);
      const target = placeIn(directory, path);
      makeFolder(dirname(target), made);
      const old = inputs === null ? undefined : previous?.entries.get(path);
      // What it was made from is the same: its content is not even made.
      let entry =
        previous?.byInputs === true && old !== undefined && old.inputs === inputs
          ? linkUnchanged(previous, path, old.hash, target)
          : null;
      if (entry === null) {
        const bytes = bytesOf(file.content);
        const hash = hashOf(bytes);
        const linked = previous === null ? null : linkUnchanged(previous, path, hash, target);
        if (linked === null) written += 1;
        entry = { ...(linked ?? write(target, path, hash, bytes)), inputs };
      }
      entries.push(entry);
      file.published?.(entry);
    },
    take(files) {
      for (const entry of files.entries) {
        once(entry.path);
        entries.push(entry);
      }
      written += files.written;
    },
  };
}

/** Larger ones are rare, and have memory of their own. */
const LARGEST_KEPT = 1 << 20;

/**
 * Texts as UTF-8, one after the other in the same memory, good until the next: a hundred thousand buffers of all sizes
 * would leave the process with holes that no other fits into.
 */
function encoder(): (content: OutputFile['content']) => Uint8Array {
  const kept = Buffer.allocUnsafeSlow(LARGEST_KEPT);
  return (content) => {
    if (typeof content !== 'string') return content;
    // No code unit takes more than three bytes.
    if (content.length * 3 > kept.length) return Buffer.from(content);
    return kept.subarray(0, kept.write(content));
  };
}

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
  made.add(folder);
}

/** A hard link to the same file of the release before, or null when it changed or was touched by somebody. */
function linkUnchanged(
  previous: PreviousRelease,
  path: string,
  hash: string,
  target: string,
): ManifestEntry | null {
  const entry = previous.entries.get(path);
  if (entry === undefined || entry.hash !== hash) return null;
  if (!isUntouched(previous.directory, entry)) return null;
  try {
    linkSync(placeIn(previous.directory, path), target);
    return entry;
  } catch {
    // A file system without hard links, or too many of them to one file: write it.
    return null;
  }
}

function write(target: string, path: string, hash: string, bytes: Uint8Array): Omit<ManifestEntry, 'inputs'> {
  try {
    const descriptor = openNew(target);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unwritable(target, error);
  }
  const { size, mtimeMs, ino } = lstatSync(target);
  return { path, hash, size, mtime: mtimeMs, inode: ino };
}

/** Never opens what is there, which may be a link to the release before: a thread that died may have left it. */
function openNew(target: string): number {
  try {
    return openSync(target, 'wx');
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
    rmSync(target);
    return openSync(target, 'wx');
  }
}

/** Of a failed call to the system while a site is written. */
export function unwritable(target: string, error: unknown): Refusal {
  const code = systemCode(error) ?? String(error);
  return new Refusal({
    code: 'E_WRITE',
    place: target,
    found: code,
    expected: 'room to write the site',
    advice:
      code === 'ENOSPC' || code === 'EDQUOT'
        ? 'the disk is full: free some space and run again; the published site is untouched'
        : 'check the disk and its permissions; the published site is untouched',
  });
}

export function discard(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
