/** One file of the finished site. `path` is relative to the site's root, with forward slashes, never leading. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}
