import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SiteConfig } from '../config.ts';
import { CONFIG_FILE } from '../config-file.ts';

const PROGRAM = join(import.meta.dirname, '../..');

/** A file changed so recently might change again without its times showing it. */
const RECENT_MS = 2_000;

/**
 * What the file system says of everything a site is made of: the program, the settings, content, templates and
 * public files. The same text means the same site. Empty when something changed too recently before `now` to be sure.
 */
export function inputsOf(root: string, config: SiteConfig, now = Number.POSITIVE_INFINITY): string {
  const hash = createHash('sha256').update(`${process.version}\n${JSON.stringify(config)}\n`);
  const inputs = [
    join(PROGRAM, 'src'),
    join(PROGRAM, 'templates'),
    join(PROGRAM, 'package-lock.json'),
    join(root, CONFIG_FILE),
    ...[config.content, config.templates, config.public, config.shareFont ?? []]
      .flat()
      .map((path) => resolve(root, path)),
  ];
  const certain = inputs.every((input) => add(hash, input, now));
  return certain ? hash.digest('base64url') : '';
}

/** Adds a file, or all below a folder in the order of their names; false when one of them is too recent. */
function add(hash: ReturnType<typeof createHash>, path: string, now: number): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  if (stat === undefined) {
    hash.update(`${path} -\n`);
    return true;
  }
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}\n`);
    return now - Number(stat.ctimeMs) > RECENT_MS;
  }
  hash.update(`${path}/\n`);
  const names = namesIn(path);
  return names?.every((name) => add(hash, join(path, name), now)) ?? false;
}

/** Null where the folder cannot be read: then nothing is certain. */
function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder).sort();
  } catch {
    return null;
  }
}
