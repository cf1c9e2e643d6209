import type { OutputFile } from '../emit/output.ts';
import type { FileLinks, SiteLinks } from './link-facts.ts';
import { referencesOf } from './references.ts';

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
  addAll(links: SiteLinks): void;
  /** What leads nowhere, once every file was added. */
  broken(): BrokenLink[];
  /** The links of all files that were added, for the next build. */
  links(): SiteLinks;
}

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
  const number = (word: string): number => {
    const known = numberOf.get(word);
    if (known !== undefined) return known;
    const own = apart(word);
    numberOf.set(own, words.length);
    return words.push(own) - 1;
  };
  return {
    add(path, content) {
      files.set(path, isLooked(path) ? linksOf(path, content, site, number) : NO_LINKS);
    },
    addKnown(path) {
      const links = known?.files.get(path);
      if (links === undefined) throw new Error(`the links of ${path} are not known`);
      files.set(path, links);
    },
    addAll(more) {
      const numbers = more.words.map(number);
      const renumbered = (old: Uint32Array): Uint32Array => old.map((word) => numbers[word] ?? 0);
      for (const [path, { ids, addresses }] of more.files)
        files.set(path, { ids: renumbered(ids), addresses: renumbered(addresses) });
    },
    broken: () => brokenIn(files, words, numberOf, site),
    links: () => compact(files, words),
  };
}

/** A copy of its own: a part of a page keeps the whole page in memory as long as it lives. */
function apart(word: string): string {
  return Buffer.from(word).toString();
}

/** A file of the site, and a place in it. */
interface Target {
  readonly path: string;
  readonly fragment: string;
}

const NO_LINKS: FileLinks = { ids: new Uint32Array(0), addresses: new Uint32Array(0) };

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

function brokenIn(
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
  for (const [from, { addresses }] of [...files].sort(([a], [b]) => compare(a, b))) {
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
function compact(files: ReadonlyMap<string, FileLinks>, words: readonly string[]): SiteLinks {
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
    kept.set(path, { ids: renumbered(ids), addresses: renumbered(addresses) });
  }
  return { words: used, files: kept };
}

/** Where an address leads within the site; null where it leaves it, and that is none of our concern. */
function resolve(from: string, address: string, site: string): Target | 'outside' | null {
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  let url: URL;
  let pathname: string;
  let fragment: string;
  try {
    url = new URL(address, site + encodeURI(from));
    pathname = decodeURIComponent(url.pathname);
    fragment = decodeURIComponent(url.hash.slice(1));
  } catch {
    return 'outside';
  }
  const isRelative = !/^(?:https?:)?\/\//i.test(address);
  if (!url.href.startsWith(site)) return isRelative ? 'outside' : null;
  const path = pathname.slice(new URL(site).pathname.length);
  return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
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
