import type { OutputFile } from '../emit/output.ts';
import { type FileLinks, linksIn, NO_LINKS, type SiteLinks } from './link-facts.ts';
import { referencesOf } from './references.ts';
import { resolve, type Target } from './resolve-link.ts';

/** An address that leads nowhere. */
export interface BrokenLink {
  /** The file it stands in; the first by path, where several have it. */
  readonly path: string;
  readonly address: string;
  readonly reason: 'no such file' | 'no such place on the page' | 'outside the site';
}

export interface LinkChecker {
  /** Looks at one file as it is written. */
  add(path: string, content: OutputFile['content']): void;
  /** A file that is as it was in the release whose links are known. */
  addKnown(path: string): void;
  /** Files that somebody else looked at. */
  addAll(links: LookedAt): void;
  /** What leads nowhere, once every file was added. */
  broken(): BrokenLink[];
  /** The links of all files that were added, for the next build. */
  links(): SiteLinks;
  /** Those of the files that were looked at. */
  looked(): LookedAt;
}

/** What one of several checkers looked at. */
export type LookedAt = Pick<SiteLinks, 'words' | 'files'>;

/**
 * Checks that everything the site's files point at is there: pages, pictures, styles, places on a page, canonical
 * addresses, feeds and the sitemap. Linear in the site; holds each distinct word once and numbers for the rest.
 * `known`: the links of the release before.
 */
export function linkChecker(
  { origin, basePath }: { origin: string; basePath: string },
  known: SiteLinks | null = null,
): LinkChecker {
  const site = new URL(basePath, origin).href;
  const words = [...(known?.words ?? [])];
  const numberOf = new Map(words.map((word, number) => [word, number]));
  const files = new Map<string, FileLinks>();
  /** Those that were not known. */
  const fresh = new Map<string, FileLinks>();
  let broken: BrokenLink[] | null = null;
  const number = (word: string): number => {
    const known = numberOf.get(word);
    if (known !== undefined) return known;
    const own = apart(word);
    numberOf.set(own, words.length);
    return words.push(own) - 1;
  };
  return {
    add(path, content) {
      const links = isLooked(path) ? linksOf(path, content, site, number) : NO_LINKS;
      files.set(path, links);
      fresh.set(path, links);
    },
    addKnown(path) {
      const links = known?.files.get(path);
      if (links === undefined) throw new Error(`the links of ${path} are not known`);
      files.set(path, links);
    },
    addAll(more) {
      const numbers = more.words.map(number);
      const renumbered = (old: Uint32Array): Uint32Array => old.map((word) => numbers[word] ?? 0);
      for (const [path, { ids, addresses }] of more.files) {
        const links = linksIn(renumbered(ids), renumbered(addresses));
        files.set(path, links);
        fresh.set(path, links);
      }
    },
    broken() {
      broken ??= brokenIn(isAllThere(known, files, fresh) ? fresh : files, files, words, numberOf, site);
      return broken;
    },
    links() {
      const sound = this.broken().length === 0;
      const added = words.length - (known?.words.length ?? 0) + (known?.added ?? 0);
      // Leaving words out numbers those of all files anew.
      return known === null || added * FEW > words.length
        ? { ...compact(files, words), sound, added: 0 }
        : { words, files, sound, added };
    },
    looked: () => ({ words, files: fresh }),
  };
}

/** A copy of its own: a part of a page keeps the whole page in memory as long as it lives. */
function apart(word: string): string {
  return Buffer.from(word).toString();
}

/** A tenth of the words may be useless ones. */
const FEW = 10;

/**
 * Whether links that led somewhere still do: all led somewhere, and no file and no place on a page has gone. Then only
 * new ones need to be followed.
 */
function isAllThere(
  known: SiteLinks | null,
  files: ReadonlyMap<string, FileLinks>,
  fresh: ReadonlyMap<string, FileLinks>,
): boolean {
  if (known === null || !known.sound) return false;
  for (const path of known.files.keys()) if (!files.has(path)) return false;
  for (const [path, { ids }] of fresh) {
    const now = new Set(ids);
    if (known.files.get(path)?.ids.some((id) => !now.has(id)) === true) return false;
  }
  return true;
}

/** Records and search texts of articles have no addresses, and are most of the site. */
function isLooked(path: string): boolean {
  return /\.(?:html|css|xml|atom|rss|json|txt|bib|ris)$/.test(path) && !/^articles\/.*\.json$/.test(path);
}

function linksOf(
  path: string,
  content: OutputFile['content'],
  site: string,
  number: (word: string) => number,
): FileLinks {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const { ids, addresses } = referencesOf(path, text, site);
  // A place on the page itself is looked up at once.
  const outside = addresses
    .map(withoutTextFragment)
    .filter((address) => !(address.startsWith('#') && ids.has(fragmentOf(address))));
  return {
    ids: Uint32Array.from([...ids], number),
    addresses: Uint32Array.from(new Set(outside), number),
  };
}

/** Follows the links of some of the files. */
function brokenIn(
  followed: ReadonlyMap<string, FileLinks>,
  files: ReadonlyMap<string, FileLinks>,
  words: readonly string[],
  numberOf: ReadonlyMap<string, number>,
  site: string,
): BrokenLink[] {
  const broken: BrokenLink[] = [];
  // Most addresses recur on every page of a folder: the masthead, the feeds, the scripts.
  const seen = new Map<string, Uint8Array>();
  const told = new Set<string>();
  // In a fixed order, whoever looked at them when.
  for (const [from, { addresses }] of [...followed].sort(([a], [b]) => compare(a, b))) {
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    const looked = seen.get(folder) ?? new Uint8Array(words.length);
    seen.set(folder, looked);
    for (const word of addresses) {
      const address = words[word] ?? '';
      if (looked[word] === 1 && !address.startsWith('#')) continue;
      looked[word] = 1;
      const target = resolve(from, address, site);
      if (target === null) continue;
      const reason = target === 'outside' ? 'outside the site' : reasonOf(target, files, numberOf);
      const key = target === 'outside' ? `${from} ${address}` : `${target.path}#${target.fragment}`;
      if (reason === null || told.has(key)) continue;
      told.add(key);
      broken.push({ path: from, address, reason });
    }
  }
  return broken.sort((a, b) => compare(a.path, b.path) || compare(a.address, b.address));
}

/** Why an address within the site leads nowhere; null where it leads somewhere. */
function reasonOf(
  { path, fragment }: Target,
  files: ReadonlyMap<string, FileLinks>,
  numberOf: ReadonlyMap<string, number>,
): BrokenLink['reason'] | null {
  const file = files.get(path);
  if (file === undefined) return 'no such file';
  if (fragment === '' || fragment === 'top') return null;
  const id = numberOf.get(fragment);
  return id !== undefined && file.ids.includes(id) ? null : 'no such place on the page';
}

/** Without the words that no file uses any more. */
function compact(files: ReadonlyMap<string, FileLinks>, words: readonly string[]): LookedAt {
  const numbers = new Int32Array(words.length).fill(-1);
  const used: string[] = [];
  const renumbered = (old: Uint32Array): Uint32Array =>
    old.map((word) => {
      const known = numbers[word] ?? -1;
      if (known >= 0) return known;
      numbers[word] = used.length;
      return used.push(words[word] ?? '') - 1;
    });
  const kept = new Map<string, FileLinks>();
  for (const [path, { ids, addresses }] of files) {
    kept.set(path, linksIn(renumbered(ids), renumbered(addresses)));
  }
  return { words: used, files: kept };
}

/** What follows :~: is for the browser alone, and would make an address of its own of every printed figure. */
function withoutTextFragment(address: string): string {
  const at = address.indexOf(':~:');
  return at < 0 ? address : address.slice(0, at);
}

function fragmentOf(address: string): string {
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
