/** Whether a link may be published: http, https, mailto, or relative to the site. Never `//host`, never a script. */
export function isSafeLink(url: string): boolean {
  if (/[\p{Cc}\\]/u.test(url) || url.trimStart().startsWith('//')) return false;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined ? !/^\s*[^/?#]*:/.test(url) : ['http', 'https', 'mailto'].includes(scheme);
}

/**
 * The path below `content/figures/` that a picture's address names, or null when it names anything else:
 * another server, another folder, a way out of this one. `figures/a.jpg`, `../figures/a.jpg` and `/figures/a.jpg`
 * all name `a.jpg`.
 */
export function figurePath(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url);
  } catch {
    return null;
  }
  const bare = /^(?:\/|(?:\.\.?\/){0,8})figures\/(.+)$/.exec(path)?.[1];
  if (bare === undefined || /[\p{Cc}\\:?#]/u.test(bare)) return null;
  return bare.split('/').every((part) => part !== '' && part !== '.' && part !== '..') ? bare : null;
}
