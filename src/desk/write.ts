import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeskError } from './desk-error.ts';

/** Writes one file of content whole or not at all; one that would be blank goes. Never through a link. */
export function writeContent(content: string, file: string, text: string): void {
  const path = join(content, file);
  for (let place = file; place !== '.'; place = dirname(place))
    if (lstatSync(join(content, place), { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new DeskError(409, `${place} is a link; the desk does not write through it`);
  if (text.trim() === '') {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  writeFileSync(beside, text);
  renameSync(beside, path);
}

/** The text of a file of content; null where there is none. */
export function contentText(content: string, file: string): string | null {
  const path = join(content, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** A file as it was and as it was written. */
export interface FileChange {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

export function changeFile(content: string, file: string, after: string): FileChange {
  const before = contentText(content, file);
  writeContent(content, file, after);
  return { file, before, after };
}

/** The file as it was before, unless somebody wrote to it since. */
export function takeBack(content: string, { file, before, after }: FileChange): void {
  if (contentText(content, file) !== after)
    throw new DeskError(409, `${file} was changed meanwhile; take the entry out there`);
  writeContent(content, file, before ?? '');
}
