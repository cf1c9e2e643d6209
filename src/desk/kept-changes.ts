import { randomBytes } from 'node:crypto';
import { DeskError } from './desk-error.ts';
import { type FileChange, takeBack } from './write.ts';

/** What was written to lexicon and registers since the server began, each with a name by which it is taken back. */
export class KeptChanges {
  readonly #changes = new Map<string, { readonly content: string; readonly change: FileChange }>();

  add(content: string, change: FileChange): { readonly file: string; readonly id: string } {
    const id = randomBytes(9).toString('base64url');
    this.#changes.set(id, { content, change });
    return { file: change.file, id };
  }

  /** Returns the file. */
  takeBack(id: string): string {
    const kept = this.#changes.get(id);
    if (kept === undefined) throw new DeskError(404, 'this was taken back already');
    takeBack(kept.content, kept.change);
    this.#changes.delete(id);
    return kept.change.file;
  }
}
