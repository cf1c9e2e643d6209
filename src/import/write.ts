import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ComposedText, ContentFile } from './compose.ts';

export type Written = 'written' | 'unchanged' | 'kept';

/**
 * Writes a text and what belongs to it below the content folder. A text that is there already and says something
 * else is kept, unless `replace`: an editor may have worked on it.
 */
export function writeText(content: string, text: ComposedText, replace: boolean): Written {
  const states = text.files.map((file) => stateOf(content, file));
  if (states.every((state) => state === 'same')) return 'unchanged';
  const own = states.at(-1);
  if (own === 'other' && !replace) return 'kept';
  for (const file of text.files) writeFile(join(content, file.path), file.content);
  return 'written';
}

function stateOf(content: string, file: ContentFile): 'none' | 'same' | 'other' {
  const path = join(content, file.path);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'none';
  return digest(readFileSync(path)) === digest(file.content) ? 'same' : 'other';
}

/** Whole or not at all: written beside its place, then put in it. */
function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  writeFileSync(beside, content);
  renameSync(beside, path);
}

function digest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
