import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic, type Finding } from '../diagnostics/diagnostic.ts';

const DEPTH = 32;

export interface Walk {
  /** Relative to the root, forward slashes, sorted by code point. */
  readonly files: readonly string[];
  readonly messages: readonly Diagnostic[];
}

/**
 * Lists the files below `root/folder` with one of the endings, whatever order the disk gives them in.
 * No link is followed and nothing is opened: a pipe cannot stop it, a loop cannot hold it.
 * Names that begin with a dot are the editor's tools' own, `.page.json` is the geometry of the page beside it: both
 * are passed over. A missing folder is empty.
 */
export function walk(root: string, folder: string, endings: readonly string[]): Walk {
  const files: string[] = [];
  const messages: Diagnostic[] = [];
  const tell = (path: string, finding: Finding) => {
    messages.push(diagnostic(finding, { path, line: 1, column: 1 }));
  };
  const visit = (path: string, depth: number): void => {
    if (depth > DEPTH) {
      tell(path, TOO_DEEP);
      return;
    }
    for (const { entry, name } of listed(root, path, tell)) {
      const child = path === '' ? name : `${path}/${name}`;
      if (entry.isDirectory()) visit(child, depth + 1);
      else if (!entry.isFile()) tell(child, entry.isSymbolicLink() ? LINK : notAFile(entry));
      else if (endings.some((ending) => name.toLowerCase().endsWith(ending))) files.push(child);
      else tell(child, ignored(endings));
    }
  };
  if (folder !== '' && isLink(join(root, folder))) tell(folder, LINK);
  else visit(folder, 1);
  return { files: files.sort(byCodePoint), messages };
}

/** Order by code point, the same on every machine; UTF-16's own order differs above the BMP. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

type Tell = (path: string, finding: Finding) => void;

function listed(root: string, path: string, tell: Tell): { entry: Dirent<Buffer>; name: string }[] {
  const entries = readFolder(join(root, path));
  if ('code' in entries) {
    if (entries.code !== 'ENOENT') tell(path, unreadable(entries.code));
    return [];
  }
  const named = [];
  for (const entry of entries) {
    const name = utf8Name(entry.name);
    if (name === null) tell(path, badName(entry.name));
    else if (!name.startsWith('.') && !name.endsWith('.page.json')) named.push({ entry, name });
  }
  return named.sort((a, b) => byCodePoint(a.name, b.name));
}

function readFolder(path: string): Dirent<Buffer>[] | { code: string } {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
  }
}

function utf8Name(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const TOO_DEEP: Finding = {
  code: 'E_PATH_DEPTH',
  found: `a folder more than ${DEPTH} levels down`,
  expected: 'a flatter tree',
  advice: 'move the files nearer to the content folder',
};

const LINK: Finding = {
  code: 'E_SYMLINK',
  found: 'a symbolic link',
  expected: 'a file',
  advice: 'put the file itself there: links are not followed',
};

function notAFile(entry: Dirent<Buffer>): Finding {
  const kind = entry.isFIFO() ? 'a named pipe' : entry.isSocket() ? 'a socket' : 'a device';
  return { code: 'E_NOTFILE', found: kind, expected: 'a file', advice: 'remove it from the content folder' };
}

function ignored(endings: readonly string[]): Finding {
  return {
    code: 'I_FILE_IGNORED',
    found: 'a file with another ending',
    expected: endings.join(' or '),
    advice: 'rename it, or convert it first',
  };
}

function badName(name: Uint8Array): Finding {
  return {
    code: 'E_FILE_NAME',
    found: `a name of the bytes ${Buffer.from(name).toString('hex')}`,
    expected: 'a name in UTF-8',
    advice: 'rename the file',
  };
}

function unreadable(code: string): Finding {
  return { code: 'E_READ', found: code, expected: 'a readable folder', advice: 'check its permissions' };
}
