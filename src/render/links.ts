import type { SiteConfig } from '../config.ts';

const SLASH = 0x2f;

/**
 * The relative address of one page as seen from another: `articles/x.html` from `parks/y.html` is
 * `../articles/x.html`. Relative, so that the site also works opened from a folder.
 */
export function relativeLink(from: string, to: string): string {
  // The longest folder both share ends at the last slash before they differ.
  let shared = 0;
  for (let i = 0; i < from.length && from.charCodeAt(i) === to.charCodeAt(i); i += 1) {
    if (from.charCodeAt(i) === SLASH) shared = i + 1;
  }
  let up = '';
  for (let i = shared; i < from.length; i += 1) if (from.charCodeAt(i) === SLASH) up += '../';
  return up + to.slice(shared);
}

/** `''` for pages at the site's root, `'../'` one folder down. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** The page's address on the web; the front page is the folder itself. */
export function absoluteLink(config: SiteConfig, path: string): string {
  const short = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(config.basePath + encodeURI(short), config.origin).href;
}
