import type { OutputFile } from '../emit/output.ts';
import { referencesOf } from './references.ts';

/** An address that leads nowhere. */
export interface BrokenLink {
  /** The file it stands in; the first one, where several have it. */
  readonly path: string;
  readonly address: string;
  readonly reason: 'no such file' | 'no such place on the page' | 'outside the site';
}

export interface LinkChecker {
  /** Looks at one file as it is written. */
  add(path: string, content: OutputFile['content']): void;
  /** What leads nowhere, once every file was added. */
  broken(): BrokenLink[];
}

interface Target {
  readonly from: string;
  readonly address: string;
  readonly path: string;
  readonly fragment: string;
}

/**
 * Checks that everything the site's files point at is there: pages, pictures, styles, places on a page, canonical
 * addresses, feeds and the sitemap. Linear in the site; holds each distinct target and the ids of each page once.
 */
export function linkChecker({ origin, basePath }: { origin: string; basePath: string }): LinkChecker {
  const site = new URL(basePath, origin).href;
  const files = new Set<string>();
  const ids = new Map<string, string>();
  const targets = new Map<string, Target>();
  const broken: BrokenLink[] = [];
  const seen = new Set<string>();
  const aim = (from: string, address: string): void => {
    const target = resolve(from, address, site);
    if (target === null) return;
    if (target === 'outside') broken.push({ path: from, address, reason: 'outside the site' });
    else {
      const key = `${target.path}#${target.fragment}`;
      if (!targets.has(key)) targets.set(key, { from, address, ...target });
    }
  };
  return {
    add(path, content) {
      files.add(path);
      if (
        !/\.(?:html|css|xml|atom|rss|json|txt|bib|ris)$/.test(path) ||
        (path.startsWith('articles/') && path.endsWith('.json'))
      )
        return;
      const text = typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
      const references = referencesOf(path, text, site);
      if (references.ids.size > 0) ids.set(path, `\n${[...references.ids].join('\n')}\n`);
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      for (const address of references.addresses) {
        const isOwnPlace = address.startsWith('#');
        // Most addresses recur on every page of a folder: the masthead, the feeds, the scripts.
        const key = `${isOwnPlace ? path : folder}\n${address}`;
        if (isOwnPlace && references.ids.has(fragmentOf(address))) continue;
        if (!isOwnPlace && seen.has(key)) continue;
        seen.add(key);
        aim(path, address);
      }
    },
    broken() {
      for (const { from, address, path, fragment } of targets.values()) {
        if (!files.has(path)) broken.push({ path: from, address, reason: 'no such file' });
        else if (fragment !== '' && fragment !== 'top' && !ids.get(path)?.includes(`\n${fragment}\n`)) {
          broken.push({ path: from, address, reason: 'no such place on the page' });
        }
      }
      return broken.sort((a, b) => compare(a.path, b.path) || compare(a.address, b.address));
    },
  };
}

/** Where an address leads within the site; null where it leaves it, and that is none of our concern. */
function resolve(
  from: string,
  address: string,
  site: string,
): { path: string; fragment: string } | 'outside' | null {
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  let url: URL;
  let pathname: string;
  let fragment: string;
  try {
    url = new URL(address, site + encodeURI(from));
    pathname = decodeURIComponent(url.pathname);
    // What follows :~: is a text fragment, for the browser alone.
    fragment = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ''));
  } catch {
    return 'outside';
  }
  const isRelative = !/^(?:https?:)?\/\//i.test(address);
  if (!url.href.startsWith(site)) return isRelative ? 'outside' : null;
  const path = pathname.slice(new URL(site).pathname.length);
  return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path, fragment };
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
