import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byCodePoint } from '../source/walk.ts';
import { ImportProblem } from './page.ts';
import { LARGEST } from './read-file.ts';

/** A file to import, not yet read: `name` is what the person wrote, or found below the folder they named. */
export interface Candidate {
  readonly name: string;
  readonly read: () => { name: string; bytes: Uint8Array };
}

/** Endings a folder is searched for; a file named on the command line is read whatever it is called. */
const ENDINGS = /\.(?:pdf|docx|html?|xhtml|mhtml?|hocr|xml|alto|txt)$/i;
const DEEPEST = 16;
const MOST = 10_000;

/** The files behind the arguments: files, folders (searched, links not followed), `-` for standard input. */
export function gather(names: readonly string[], root: string, stdin: () => Uint8Array): Candidate[] {
  return names.flatMap((name) => {
    if (name === '-')
      return [{ name: 'standard input', read: () => ({ name: 'clipboard.txt', bytes: stdin() }) }];
    const path = join(name.startsWith('/') ? '' : root, name);
    const kind = lstatSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory() === true)
      return below(path, name, 0)
        .slice(0, MOST)
        .map((file) => candidate(file.path, file.name));
    return [candidate(path, name)];
  });
}

function below(folder: string, name: string, depth: number): { path: string; name: string }[] {
  if (depth > DEEPEST) return [];
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => byCodePoint(a.name, b.name));
  return entries.flatMap((entry) => {
    const at = { path: join(folder, entry.name), name: `${name.replace(/\/$/, '')}/${entry.name}` };
    if (entry.isDirectory()) return isOfPage(entry.name, entries) ? [] : below(at.path, at.name, depth + 1);
    return entry.isFile() && ENDINGS.test(entry.name) ? [at] : [];
  });
}

/** Whether a folder holds what a browser saved beside a page: its pictures, styles and frames. */
function isOfPage(folder: string, beside: readonly { readonly name: string }[]): boolean {
  const page = /^(.+)(?:_files|\.files|_文件)$/u.exec(folder)?.[1];
  return (
    page !== undefined &&
    beside.some(({ name }) => name.startsWith(page) && /^\.html?$/i.test(name.slice(page.length)))
  );
}

function candidate(path: string, name: string): Candidate {
  return { name, read: () => ({ name: basename(path), bytes: readWhole(path) }) };
}

function readWhole(path: string): Uint8Array {
  const kind = lstatSync(path, { throwIfNoEntry: false });
  if (kind === undefined) throw new ImportProblem('there is no such file');
  if (kind.isSymbolicLink()) throw new ImportProblem('it is a link; name the file itself');
  if (!kind.isFile()) throw new ImportProblem('it is no file');
  if (kind.size > LARGEST)
    throw new ImportProblem(
      `it has ${Math.round(kind.size / 1048576)} MB; the limit is ${LARGEST / 1048576} MB`,
    );
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new ImportProblem(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
