/** A file of the site, and a place in it. */
export interface Target {
  readonly path: string;
  readonly fragment: string;
}

/** A path of plain names that ends in a file's, after steps upwards, and a place in the file. */
const PLAIN = /^((?:\.\.\/)*)((?:[\w-][\w.-]*\/)*[\w-][\w.-]*)(?:#([\w.-]*))?$/;

/**
 * Where an address leads within the site; null where it leaves it, and that is none of our concern.
 *
 * @param from the path of the file it stands in
 * @param site the address of the site's root, with a slash at its end
 */
export function resolve(from: string, address: string, site: string): Target | 'outside' | null {
  // Nearly all are written by our own templates. A URL's parser says the same of them, in ten times the time.
  const own = address.startsWith(site) ? PLAIN.exec(address.slice(site.length)) : null;
  if (own !== null && own[1] === '') return { path: own[2] ?? '', fragment: own[3] ?? '' };
  const plain = PLAIN.exec(address);
  return (plain === null ? null : resolvePlain(from, plain)) ?? resolveAny(from, address, site);
}

/** Null where the steps upwards lead out of the site. */
function resolvePlain(from: string, [, up = '', down = '', fragment = '']: RegExpExecArray): Target | null {
  let end = from.lastIndexOf('/');
  for (let steps = up.length / 3; steps > 0; steps -= 1) {
    if (end < 0) return null;
    end = from.lastIndexOf('/', end - 1);
  }
  return { path: from.slice(0, end + 1) + down, fragment };
}

function resolveAny(from: string, address: string, site: string): Target | 'outside' | null {
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
