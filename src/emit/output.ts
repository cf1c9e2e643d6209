import { createHash } from 'node:crypto';

/** One file of the finished site. `path` is relative to the site's root, with forward slashes, never leading. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /**
   * Stands for everything that decides the content: where the last build's file had the same, its content is the
   * same and is not made again. Absent where only the content itself can tell.
   */
  readonly inputs?: string;
  /** Is told what was published, for the sake of a file that names this one with its size and checksum. */
  readonly published?: (facts: PublishedFacts) => void;
}

export interface PublishedFacts {
  /** SHA-256, base64url. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

export function factsOf(content: OutputFile['content']): PublishedFacts {
  const hash = createHash('sha256').update(content).digest('base64url');
  return { hash, size: Buffer.byteLength(content) };
}

/** What a file would be published as. `inputs` decides its content; `make` makes it, where that is not known. */
export type Measure = (path: string, inputs: string, make: () => OutputFile['content']) => PublishedFacts;

/** Makes every file that it is asked for. */
export const measureAnew: Measure = (_path, _inputs, make) => factsOf(make());

/**
 * Makes a file only where it is another than last time.
 * @param before what is known of a path from elsewhere; asked once for each
 */
export function measureChanged(
  before: (path: string) => ({ readonly inputs: string | null } & PublishedFacts) | undefined,
): Measure {
  const known = new Map<string, { readonly inputs: string | null } & PublishedFacts>();
  return (path, inputs, make) => {
    const last = known.get(path) ?? before(path);
    const facts = last?.inputs === inputs ? last : { inputs, ...factsOf(make()) };
    known.set(path, facts);
    return facts;
  };
}
