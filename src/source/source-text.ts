import type { PlacedCorrection } from '../corrections/correction.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Encoding } from './encodings.ts';
import type { FrontMatter } from './fields.ts';
import type { PageGeometry } from './page-geometry.ts';

/** A file of content as text: what everything after works from. Its text is never edited. */
export interface SourceText<Fields = FrontMatter> {
  /** Relative to the content folder, forward slashes. */
  readonly path: string;
  /** The whole decoded file, front matter and line ends as they are; a leading byte order mark is not part of it. */
  readonly text: string;
  /** Offset (UTF-16) where the front matter ends; 0 without one. */
  readonly bodyStart: number;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  readonly frontMatter: Fields;
  readonly messages: readonly Diagnostic[];
  /** Where the text stood on its page, for imported pages. */
  readonly geometry?: PageGeometry;
  /** What an editor decided about the file, in the order of the corrections file. */
  readonly corrections?: readonly PlacedCorrection[];
}

/** A file that is not published, and why; its bytes' hash keeps its place in the report. */
export interface SetAside {
  readonly path: string;
  /** Null when the bytes could not be read at all. */
  readonly hash: string | null;
  readonly messages: readonly Diagnostic[];
}

export type Reading<Fields = FrontMatter> =
  | { readonly kind: 'text'; readonly source: SourceText<Fields> }
  | { readonly kind: 'aside'; readonly aside: SetAside };
