import type { Knowledge } from './knowledge.ts';
import type { ArticleDraft } from './record/schema.ts';
import { type Remark, remarkOfDiagnostic } from './remark.ts';
import type { SetAside } from './source/source-text.ts';

/** What one file of content says. A file that cannot be read has no text and says why. */
export interface ArticleFile {
  /** SHA-256 of its bytes, hexadecimal; null when it could not be read. */
  readonly hash: string | null;
  readonly text: string | null;
  readonly aside: SetAside | null;
  readonly drafts: readonly ArticleDraft[];
  readonly remarks: readonly Remark[];
}

/** Reads one kind of article file below `root`. */
export type ArticleReader = (root: string, path: string, knowledge: Knowledge) => ArticleFile;

/** A file that could not be read. */
export function fileSetAside(aside: SetAside): ArticleFile {
  return { hash: null, text: null, aside, drafts: [], remarks: aside.messages.map(remarkOfDiagnostic) };
}
