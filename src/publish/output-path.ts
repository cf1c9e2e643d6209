/**
 * Refuses a path that could leave the site, on this system or after a web server decodes it.
 * @throws Error naming the path: a path is made by our own code, so a bad one is our mistake, not the editor's.
 */
export function refuseOutside(path: string): void {
  const reason = faultOf(path);
  if (reason !== null) throw new Error(`${JSON.stringify(path)} cannot be a file of the site: ${reason}`);
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function faultOf(path: string): string | null {
  if (path === '' || path.startsWith('/')) return 'it is not relative';
  if (!path.isWellFormed()) return 'it is not well-formed text';
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.' || segment === '..') return 'a part of it is not a name';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
    if (/[\\:*?"<>|%\u0000-\u001f\u007f]/.test(segment))
      return 'it has a character that file names must not have';
    if (RESERVED.test(segment)) return 'it is a device on Windows';
    if (/[. ]$/.test(segment)) return 'a part of it ends in a dot or blank';
    if (Buffer.byteLength(segment) > 255) return 'a part of it is longer than 255 bytes';
  }
  return null;
}
