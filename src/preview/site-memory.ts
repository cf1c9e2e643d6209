import { relative, resolve, sep } from 'node:path';
import type { ReadingCache } from '../cache/reading-cache.ts';
import type { SiteConfig } from '../config.ts';
import type { BuiltBefore, Edition } from '../edition.ts';
import type { KeptReadings } from '../read-meanwhile.ts';

/** What is not asked of the disk again while nothing but articles changes. */
export interface Kept {
  readonly config: SiteConfig;
  readonly edition: Edition;
  readonly cache: ReadingCache;
  readonly readings: KeptReadings;
  readonly before: BuiltBefore;
}

/** Files that say only what their own articles say. */
const ARTICLES = /^(?:newspapers|articles|corrections)\/./;
/** But for this one, which every article is read with. */
const EVERY_SOURCE = 'corrections/every-source.yaml';

/** Remembers what a site was made of, and what has changed since. */
export class SiteMemory {
  readonly #root: string;
  #kept: Kept | null = null;
  /** Paths below the content folder. */
  #changed = new Set<string>();
  /** Something changed while what is to be kept was being made. */
  #missed = false;

  constructor(root: string) {
    this.#root = root;
  }

  keep(kept: Kept): void {
    if (!this.#missed) this.#kept = kept;
  }

  /** Something may have changed that nobody can name. */
  forget(): void {
    this.#kept = null;
    this.#missed = true;
  }

  /** @param path absolute; a folder stands for anything in it */
  changed(path: string): void {
    const content = resolve(this.#root, this.#kept?.config.content ?? '');
    const below = relative(content, path).split(sep).join('/');
    if (this.#kept !== null && ARTICLES.test(below) && below !== EVERY_SOURCE) this.#changed.add(below);
    else this.forget();
  }

  /** What is kept, and what of it has to be read again; what changes from now on is told next time. */
  take(): { readonly kept: Kept | null; readonly changed: ReadonlySet<string> } {
    const changed = this.#changed;
    this.#changed = new Set();
    this.#missed = false;
    return { kept: this.#kept, changed };
  }
}
