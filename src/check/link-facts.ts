import { readFileSync, rmSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '../write-whole.ts';

/** The links of a whole release, kept so that a file which is not made again need not be read again. */
export interface SiteLinks {
  /** Paths of files and names of places on pages, each once. A file's number is its path's place in here. */
  readonly words: readonly string[];
  /** For each word the offset at which the list of the file so called begins in `lists`; -1 where it is no file. */
  readonly starts: Int32Array;
  /** What files point at, and what in them can be pointed at: see link-lists.ts. */
  readonly lists: Uint8Array;
  /** Whether every link led somewhere. */
  readonly sound: boolean;
  /** How many bytes of lists have come since those that no file uses any more were left out. */
  readonly added: number;
}

/** What one of several checkers looked at. */
export type LookedAt = Pick<SiteLinks, 'words' | 'starts' | 'lists'>;

const HeadSchema = z.object({
  release: z.string(),
  words: z.array(z.string()),
  sound: z.boolean(),
  added: z.int(),
});

/** The links of `release`, where `file` has them; null otherwise, and then every file has to be looked at. */
export function readLinks(file: string, release: string | null): SiteLinks | null {
  try {
    const bytes = readFileSync(file);
    const startsAt = bytes.indexOf(10) + 1;
    const head = HeadSchema.parse(JSON.parse(bytes.toString('utf8', 0, startsAt)));
    if (head.release !== release) return null;
    const listsAt = startsAt + head.words.length * Int32Array.BYTES_PER_ELEMENT;
    // The starts have to lie where numbers of four bytes may.
    const starts = new Int32Array(Uint8Array.from(bytes.subarray(startsAt, listsAt)).buffer);
    const lists = Uint8Array.from(bytes.subarray(listsAt));
    const { words, sound, added } = head;
    return starts.every((start) => start < lists.length) ? { words, starts, lists, sound, added } : null;
  } catch {
    return null;
  }
}

/** Links that cannot be kept cost the next build time and nothing else. */
export function writeLinks(file: string, release: string, { starts, lists, ...rest }: SiteLinks): void {
  const { words, sound, added } = rest;
  const head = Buffer.from(`${JSON.stringify({ release, words, sound, added })}\n`);
  try {
    writeWhole(
      file,
      Buffer.concat([head, Buffer.from(starts.buffer, starts.byteOffset, starts.byteLength), lists]),
    );
  } catch {
    rmSync(file, { force: true });
  }
}
