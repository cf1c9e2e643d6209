import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../source/read-bytes.ts';

/** A file changed so recently might change again without its times showing it; such a file is always read. */
const RECENT_MS = 2_000;

/** In bytes: of a page's geometry, the largest of what is read of an article. */
const LIMIT = 32 * 1024 * 1024;

/**
 * What the file system says of some files: the same signature means the same content, without reading it.
 * Empty when a file changed too recently to be sure. A file that is not there has a signature too.
 */
export function signatureOf(root: string, paths: readonly string[], now: number): string {
  const parts: string[] = [];
  for (const path of paths) {
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false, bigint: true });
    if (stat === undefined) parts.push('-');
    else if (now - Number(stat.ctimeMs) < RECENT_MS) return '';
    else parts.push(`${stat.size}.${stat.mtimeNs}.${stat.ctimeNs}.${stat.ino}`);
  }
  return parts.join(' ');
}

/** The content of the same files; empty when one is there and cannot be read. */
export function contentKeyOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    if (lstatSync(join(root, path), { throwIfNoEntry: false }) === undefined) {
      hash.update('-\n');
      continue;
    }
    const bytes = readBytes(join(root, path), LIMIT);
    if ('code' in bytes) return '';
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest('base64url');
}
