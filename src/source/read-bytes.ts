import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Finding } from '../diagnostics/diagnostic.ts';

/** Largest source that is read, in bytes, unless the settings say otherwise. */
export const SIZE_LIMIT = 16 * 1024 * 1024;

/**
 * A regular file's bytes, or why there are none. The size is asked before anything is read;
 * of a larger file only the first `most` bytes are read. A link is refused and a pipe cannot hold the program, because the file is opened without following or waiting.
 */
export function readBytes(path: string, limit = SIZE_LIMIT, most = limit): Uint8Array | Finding {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return refusal(error);
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return NOT_A_FILE;
    if (stat.size > limit) return tooLarge(stat.size, limit);
    return readWhole(descriptor, Math.min(stat.size, most));
  } catch (error) {
    return refusal(error);
  } finally {
    closeSync(descriptor);
  }
}

function readWhole(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}

const NOT_A_FILE: Finding = {
  code: 'E_NOTFILE',
  found: 'a folder, pipe or device',
  expected: 'a file',
  advice: 'remove it from the content folder',
};

function tooLarge(size: number, limit: number): Finding {
  return {
    code: 'E_TOO_LARGE',
    found: `${size} bytes`,
    expected: `at most ${limit}`,
    advice: 'split it, one page of the newspaper a file',
  };
}

function refusal(error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ELOOP' || code === 'EMLINK') {
    return {
      code: 'E_SYMLINK',
      found: 'a symbolic link',
      expected: 'a file',
      advice: 'put the file itself there: links are not followed',
    };
  }
  return { code: 'E_READ', found: code, expected: 'a readable file', advice: 'check its permissions' };
}
