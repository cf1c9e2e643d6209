import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** One file of a release. `mtime` and `inode` tell whether somebody touched it since; they are no part of its identity. */
export interface ManifestEntry {
  /** Relative to the site's root. */
  readonly path: string;
  /** SHA-256 of the content, base64url. */
  readonly hash: string;
  /** What the content was made from, as its maker names it; null where the maker does not say. */
  readonly inputs: string | null;
  readonly size: number;
  /** In milliseconds. */
  readonly mtime: number;
  readonly inode: number;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** What a release is called: the hash of every path and content in it, so the same site has the same name. */
export function releaseName(entries: readonly ManifestEntry[]): string {
  const hash = createHash('sha256');
  for (const { path, hash: content } of entries) hash.update(`${path}\n${content}\n`);
  return `r-${hash.digest('hex').slice(0, 16)}`;
}

/** Where a release's manifest is: beside it, no part of the site. */
export function manifestOf({ releases }: { readonly releases: string }, name: string): string {
  return join(releases, `${name}.manifest`);
}

export const MANIFEST_FIRST_LINE = 'yuankan-manifest-2';

/** Entries by path; empty when there is no manifest or it is not whole. A line a file, so that 100,000 are quick. */
export function readManifest(file: string): Map<string, ManifestEntry> {
  const entries = new Map<string, ManifestEntry>();
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return entries;
  }
  if (lines.shift() !== MANIFEST_FIRST_LINE || lines.pop() !== '') return entries;
  for (const line of lines) {
    const entry = entryOf(line);
    entries.set(entry.path, entry);
  }
  return entries;
}

/** The entry that a line of a manifest says. No list of its parts is made: builds ask this of 100,000 lines. */
export function entryOf(line: string): ManifestEntry {
  const inputs = line.indexOf(' ') + 1;
  const size = line.indexOf(' ', inputs) + 1;
  const mtime = line.indexOf(' ', size) + 1;
  const inode = line.indexOf(' ', mtime) + 1;
  // A path may have blanks of its own.
  const path = line.indexOf(' ', inode) + 1;
  const decidedBy = line.slice(inputs, size - 1);
  return {
    path: line.slice(path),
    hash: line.slice(0, inputs - 1),
    inputs: decidedBy === '-' ? null : decidedBy,
    size: Number(line.slice(size, mtime - 1)),
    mtime: Number(line.slice(mtime, inode - 1)),
    inode: Number(line.slice(inode, path - 1)),
  };
}

export function writeManifest(file: string, entries: readonly ManifestEntry[]): void {
  const lines = entries.map(
    ({ path, hash, inputs, size, mtime, inode }) =>
      `${hash} ${inputs ?? '-'} ${size} ${mtime} ${inode} ${path}\n`,
  );
  writeWhole(file, `${MANIFEST_FIRST_LINE}\n${lines.join('')}`);
}

/** A site's path, which has no `..` and no blank part, below a folder; asked of every file of every build. */
export function placeIn(directory: string, path: string): string {
  return `${directory}/${path}`;
}

/** Whether a release's file is the one that was written: not changed, replaced or removed by anybody. */
export function isUntouched(directory: string, entry: ManifestEntry): boolean {
  const stat = lstatSync(placeIn(directory, entry.path), { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size !== entry.size) return false;
  return stat.mtimeMs === entry.mtime && stat.ino === entry.inode;
}
