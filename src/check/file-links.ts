import type { OutputFile } from '../emit/output.ts';
import { missingFrom } from './follow-links.ts';
import { type FileLinks, NO_LINKS, rising } from './link-lists.ts';
import { apart, type WordList } from './link-words.ts';
import { referencesOf } from './references.ts';
import { resolve } from './resolve-link.ts';

/** Reads files' links, as numbers of words. `site`: the address of the site's root, with a slash at its end. */
export function linkReader(
  site: string,
  words: Pick<WordList, 'number'>,
): (path: string, content: OutputFile['content']) => FileLinks {
  const target = targets(site, words.number);
  return (path, content) => (isLooked(path) ? linksOf(path, content, site, words.number, target) : NO_LINKS);
}

/** Records and search texts of articles have no addresses, and are most of the site. */
function isLooked(path: string): boolean {
  return /\.(?:html|css|xml|atom|rss|json|txt|bib|ris)$/.test(path) && !/^articles\/.*\.json$/.test(path);
}

/** Where an address leads, as numbers of words; `place` is -1 where it means the file as a whole. */
type Target = { readonly file: number; readonly place: number } | 'outside' | null;

function linksOf(
  path: string,
  content: OutputFile['content'],
  site: string,
  number: (word: string) => number,
  target: (from: string, address: string) => Target,
): FileLinks {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
  const { ids, addresses } = referencesOf(path, text, site);
  const outside = new Set<number>();
  const meant = new Map<number, Set<number>>();
  for (const address of new Set(addresses.map(withoutTextFragment))) {
    const to = target(path, address);
    if (to === null) continue;
    if (to === 'outside') {
      outside.add(number(address));
      continue;
    }
    let places = meant.get(to.file);
    if (places === undefined) {
      places = new Set();
      meant.set(to.file, places);
    }
    if (to.place >= 0) places.add(to.place);
  }
  const places = rising(Array.from(ids, number));
  const file = number(path);
  const own = meant.get(file);
  // Places on the page itself are looked up at once.
  if (own !== undefined) meant.set(file, new Set(missingFrom(places, rising(own))));
  return {
    places,
    targets: rising(meant.keys()).map((to) => ({ file: to, places: rising(meant.get(to) ?? []) })),
    outside: rising(outside),
  };
}

/** Most addresses recur on every page of a folder: the masthead, the feeds, the scripts. */
const REMEMBERED = 1024;

function targets(site: string, number: (word: string) => number): (from: string, address: string) => Target {
  const folders = new Map<string, Map<string, Target>>();
  const lookUp = (from: string, address: string): Target => {
    const to = resolve(from, address, site);
    if (to === null || to === 'outside') return to;
    const { path, fragment } = to;
    return { file: number(path), place: fragment === '' || fragment === 'top' ? -1 : number(fragment) };
  };
  return (from, address) => {
    // Of the page itself.
    if (address === '' || address.startsWith('#') || address.startsWith('?')) return lookUp(from, address);
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    let known = folders.get(folder);
    if (known === undefined || known.size >= REMEMBERED) {
      known = new Map();
      folders.set(folder, known);
    }
    let found = known.get(address);
    if (found === undefined) {
      found = lookUp(from, address);
      known.set(apart(address), found);
    }
    return found;
  };
}

/** What follows :~: is for the browser alone, and would make an address of its own of every printed figure. */
function withoutTextFragment(address: string): string {
  const at = address.indexOf(':~:');
  return at < 0 ? address : address.slice(0, at);
}
