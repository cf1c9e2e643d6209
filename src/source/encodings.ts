/** What content may be written in. Their names alone: every start of the program reads settings, few decode. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Encodings that the settings name, by file or folder below content/; no name ends with a slash. */
export type NamedEncodings = Readonly<Record<string, Encoding>>;

/** The encoding named for a file, or for the nearest folder that it lies in. */
export function encodingNamed(path: string, named: NamedEncodings): Encoding | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    if (Object.hasOwn(named, at)) return named[at];
  }
  return undefined;
}
