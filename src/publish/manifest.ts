import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** One file of a release. `mtime` and `inode` tell whether somebody touched it since; they are no part of its identity. */
const EntrySchema = z.tuple([
  z.string(), // path, relative to the site's root
  z.string(), // SHA-256 of the content, base64url
  z.number(), // size in bytes
  z.number(), // mtime in milliseconds
  z.number(), // inode
]);
const ManifestSchema = z.object({ schema: z.literal('1'), files: z.array(EntrySchema) });

export interface ManifestEntry {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
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

/** Entries by path; empty when there is no manifest or it cannot be trusted. */
export function readManifest(file: string): Map<string, ManifestEntry> {
  const entries = new Map<string, ManifestEntry>();
  try {
    const { files } = ManifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const [path, hash, size, mtime, inode] of files)
      entries.set(path, { path, hash, size, mtime, inode });
  } catch {
    entries.clear();
  }
  return entries;
}

export function writeManifest(file: string, entries: readonly ManifestEntry[]): void {
  const files = entries.map(({ path, hash, size, mtime, inode }) => [path, hash, size, mtime, inode]);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ schema: '1', files }));
  renameSync(draft, file);
}
