import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SiteConfig } from '../config.ts';
import { readBytes } from '../source/read-bytes.ts';
import { walk } from '../source/walk.ts';

const PROGRAM = join(import.meta.dirname, '../..');

/** Folders of src/ that no record and no page is made by. */
const ELSEWHERE = /^(?:bench|client|compare|desk|import|preview|starter)\//;

/** Folders of content/ whose files are articles or belong to one: each has a key of its own. */
const ARTICLES = /^(?:newspapers|articles|corrections(?!\/every-source\.yaml$)|figures|pages)\//;

/** Stands for the program itself: its code, its packages and the engine below, whose Unicode tables it uses. */
export function programKey(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.versions['icu']}\n`);
  addFiles(hash, join(PROGRAM, 'src'), (path) => !ELSEWHERE.test(path));
  // npm leaves the lockfile out of a package; there the exact versions of package.json say the same.
  const lock = join(PROGRAM, 'package-lock.json');
  hash.update(readFileSync(existsSync(lock) ? lock : join(PROGRAM, 'package.json')));
  return hash.digest('base64url');
}

/** Stands for everything besides its own file that decides what an article's record says. */
export function readingKey(root: string, config: SiteConfig, program: string): string {
  const hash = createHash('sha256').update(
    `${program}\n${config.segmenter}\n${JSON.stringify(config.encodings)}\n`,
  );
  addFiles(hash, resolve(root, config.content), isRegister);
  return hash.digest('base64url');
}

/** Whether a file of content says something about all articles: lexicon, registers, what is rejected everywhere. */
export function isRegister(path: string): boolean {
  return !ARTICLES.test(path);
}

/** Adds the names and contents of all files below a folder. */
export function addFiles(
  hash: ReturnType<typeof createHash>,
  folder: string,
  wanted: (path: string) => boolean,
): void {
  for (const path of walk(folder, '', ['']).files.filter(wanted)) {
    const bytes = readBytes(join(folder, path));
    // A file that no register can read decides nothing, whatever is in it.
    hash.update(`\n${path}\n`).update('code' in bytes ? `${bytes.code} ${bytes.found}` : bytes);
  }
}
