import type { SiteConfig } from '../config.ts';

/**
 * The relative address of one page as seen from another: `articles/x.html` from `parks/y.html` is
 * `../articles/x.html`. Relative, so that the site also works opened from a folder.
 */
export function relativeLink(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
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
