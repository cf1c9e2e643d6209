/** What a browser asks for: a file of the site, another address to go to, or something there cannot be. */
export type Wanted =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'elsewhere'; readonly location: string }
  | { readonly kind: 'refused'; readonly status: 400 | 404 | 405 };

/**
 * Reads a request below the site's base path. Only the methods that read are answered; an address that cannot be
 * decoded, or that has a part which is not a plain name, is refused before any file is looked for.
 */
export function readRequest(method: string | undefined, url: string | undefined, basePath: string): Wanted {
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 };
  const pathname = decoded((url ?? '/').replace(/[?#].*$/s, ''));
  if (pathname === null) return { kind: 'refused', status: 400 };
  if (`${pathname}/` === basePath || (pathname === '/' && basePath !== '/')) {
    return { kind: 'elsewhere', location: basePath };
  }
  if (!pathname.startsWith(basePath)) return { kind: 'refused', status: 404 };
  const path = pathname.slice(basePath.length);
  if (path.split('/').some((part, at, all) => isUnsafe(part, at === all.length - 1))) {
    return { kind: 'refused', status: 404 };
  }
  return { kind: 'file', path: path === '' || path.endsWith('/') ? `${path}index.html` : path };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The last part may be empty: a folder's address ends in a slash. */
function isUnsafe(part: string, last: boolean): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
  return (part === '' && !last) || part.startsWith('.') || /[\\\u0000-\u001f]/.test(part);
}
