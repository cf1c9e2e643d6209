import type { SiteLinks } from './link-facts.ts';
import type { LinkLists, LinkTarget } from './link-lists.ts';

/** An address that leads nowhere. */
export interface BrokenLink {
  /** The file it stands in; the first by path, where several have it. */
  readonly path: string;
  /** From the site's root; as written where it leads out of the site. */
  readonly address: string;
  readonly reason: 'no such file' | 'no such place on the page' | 'outside the site';
}

/** What there is to follow: by word, see `SiteLinks`. */
export interface Followed {
  readonly starts: readonly number[];
  readonly lists: LinkLists;
  readonly words: readonly string[];
}

/** What leads nowhere of the links of some of the files. */
export function brokenIn(files: readonly number[], site: Followed): BrokenLink[] {
  const { starts, lists, words } = site;
  /** By where it leads, the first file it stands in. */
  const broken = new Map<string, BrokenLink>();
  const tell = (key: string, link: BrokenLink): void => {
    const told = broken.get(key);
    if (told === undefined || link.path < told.path) broken.set(key, link);
  };
  for (const file of files) {
    const path = words[file] ?? '';
    const { targets, outside } = lists.at(starts[file] ?? 0);
    for (const word of outside) {
      const address = words[word] ?? '';
      tell(`${path} ${address}`, { path, address, reason: 'outside the site' });
    }
    for (const target of targets) {
      for (const [address, reason] of missing(target, site)) tell(address, { path, address, reason });
    }
  }
  return [...broken.values()].sort((a, b) => compare(a.path, b.path) || compare(a.address, b.address));
}

/** What of a target is not there, and why. */
function missing(
  { file, places }: LinkTarget,
  { starts, lists, words }: Followed,
): [string, BrokenLink['reason']][] {
  const path = words[file] ?? '';
  const start = starts[file] ?? -1;
  if (start < 0) return [[path, 'no such file']];
  if (places.length === 0) return [];
  return missingFrom(lists.at(start).places, places).map((place) => [
    `${path}#${words[place] ?? ''}`,
    'no such place on the page',
  ]);
}

/**
 * Whether links that led somewhere still do: all led somewhere, and no file and no place on a page has gone. Then only
 * new ones need to be followed.
 */
export function isAllThere(
  known: SiteLinks | null,
  fresh: readonly number[],
  { starts, lists }: Pick<Followed, 'starts' | 'lists'>,
): boolean {
  if (known === null || !known.sound) return false;
  if (known.starts.some((start, file) => start >= 0 && (starts[file] ?? -1) < 0)) return false;
  return fresh.every((file) => {
    const start = known.starts[file] ?? -1;
    if (start < 0) return true;
    // The lists of the release before are the first of these.
    return missingFrom(lists.at(starts[file] ?? 0).places, lists.at(start).places).length === 0;
  });
}

/** Those of rising numbers that are not among others, rising too. */
export function missingFrom(numbers: readonly number[], wanted: readonly number[]): number[] {
  let at = 0;
  return wanted.filter((number) => {
    while (at < numbers.length && (numbers[at] ?? 0) < number) at += 1;
    return numbers[at] !== number;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
