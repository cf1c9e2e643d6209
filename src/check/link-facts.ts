import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../write-whole.ts';

/** What a file of the site points at and what in it can be pointed at, as numbers of words in one list. */
export interface FileLinks {
  readonly ids: Uint32Array;
  readonly addresses: Uint32Array;
}

/** Most files have none, and share this. */
export const NO_LINKS: FileLinks = { ids: new Uint32Array(0), addresses: new Uint32Array(0) };

export function linksIn(ids: Uint32Array, addresses: Uint32Array): FileLinks {
  return ids.length + addresses.length === 0 ? NO_LINKS : { ids, addresses };
}

/** The links of a whole release, kept so that a file which is not made again need not be read again. */
export interface SiteLinks {
  readonly words: readonly string[];
  readonly files: ReadonlyMap<string, FileLinks>;
  /** Whether every one of them led somewhere. */
  readonly sound: boolean;
  /** How many words have come since those that no file uses any more were left out. */
  readonly added: number;
}

const HeadSchema = z.object({
  release: z.string(),
  words: z.array(z.string()),
  sound: z.boolean(),
  added: z.int(),
  /** Path, number of ids, number of addresses. */
  files: z.array(z.tuple([z.string(), z.int(), z.int()])),
});

/** The links of `release`, where `file` has them; null otherwise, and then every file has to be looked at. */
export function readLinks(file: string, release: string | null): SiteLinks | null {
  try {
    const bytes = readFileSync(file);
    const headEnd = bytes.indexOf(10);
    const head = HeadSchema.parse(JSON.parse(bytes.subarray(0, headEnd).toString('utf8')));
    if (head.release !== release) return null;
    const numbers = new Uint32Array(Uint8Array.from(bytes.subarray(headEnd + 1)).buffer);
    const files = new Map<string, FileLinks>();
    let at = 0;
    for (const [path, ids, addresses] of head.files) {
      const middle = at + ids;
      const end = middle + addresses;
      files.set(path, linksIn(numbers.subarray(at, middle), numbers.subarray(middle, end)));
      at = end;
    }
    const { words, sound, added } = head;
    return at === numbers.length ? { words, files, sound, added } : null;
  } catch {
    return null;
  }
}

/** Links that cannot be kept cost the next build time and nothing else. */
export function writeLinks(file: string, release: string, { words, files, sound, added }: SiteLinks): void {
  const head = {
    release,
    words,
    sound,
    added,
    files: [...files].map(([path, { ids, addresses }]) => [path, ids.length, addresses.length]),
  };
  const numbers = [...files.values()].flatMap(({ ids, addresses }) => [ids, addresses]);
  const bytes = numbers.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  try {
    writeWhole(file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...bytes]));
  } catch {
    rmSync(file, { force: true });
  }
}
