import { readFileSync } from 'node:fs';
import { take } from '../thread.ts';
import { entryOf, isUntouched, MANIFEST_FIRST_LINE } from './manifest.ts';

/** What of a release is looked at. */
export interface LookedRelease {
  readonly manifest: string;
  readonly directory: string;
  /** One number: how many parts of the manifest have been taken. Whoever looks takes one after the other. */
  readonly taken: SharedArrayBuffer;
}

/** Of a manifest's bytes, looked at together: six thousand files, a twentieth of a second. */
const PART = 1 << 20;

/**
 * How many files of a release are as they were written, of those that this call looks at; null when one is not, or
 * the manifest is not whole. Each file is asked for by one call to the system and not opened.
 */
export function countUntouched({ manifest, directory, taken }: LookedRelease): number | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(manifest);
  } catch {
    return null;
  }
  const head = Buffer.from(`${MANIFEST_FIRST_LINE}\n`);
  if (!bytes.subarray(0, head.length).equals(head) || bytes.at(-1) !== LINE_END) return null;
  let count = 0;
  for (;;) {
    const begin = take(taken) * PART;
    if (begin >= bytes.length) return count;
    const start = Math.max(head.length, lineFrom(bytes, begin));
    const end = Math.max(head.length, lineFrom(bytes, begin + PART));
    if (start === end) continue;
    for (const line of bytes.toString('utf8', start, end - 1).split('\n')) {
      if (!isUntouched(directory, entryOf(line))) return null;
      count += 1;
    }
  }
}

const LINE_END = 10;

/** Where the first line begins that begins at an offset or after it. */
function lineFrom(bytes: Buffer, offset: number): number {
  if (offset === 0) return 0;
  if (offset >= bytes.length) return bytes.length;
  return bytes.indexOf(LINE_END, offset - 1) + 1;
}
