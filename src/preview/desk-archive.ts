/** The archive as the desk knows it: read whole once, then file by file as they change. */
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isRegister } from '../cache/keys.ts';
import { correctionsPath } from '../corrections/correction.ts';
import type { Archive } from '../desk/api.ts';
import type { FileReading } from '../read-article.ts';
import { type Content, withRecords } from '../read-content.ts';
import type { LiveSite } from './live-site.ts';

export class DeskArchive {
  readonly #root: string;
  readonly #site: LiveSite;
  #known: Archive | null = null;
  /** Whether what is known of all articles may be another by now. */
  #stale = false;
  /** Sources, below the content folder, that changed since they were read. */
  readonly #touched = new Set<string>();

  constructor(root: string, site: LiveSite) {
    this.#root = root;
    this.#site = site;
  }

  /** As it was last asked for, or, `fresh`, as it is on disk. */
  async now(fresh: boolean): Promise<Archive> {
    if (this.#known !== null && !fresh) return this.#known;
    if (this.#known === null || this.#stale) return this.#readWhole();
    if (this.#touched.size > 0) this.#known = await this.#withTouched(this.#known);
    return this.#known;
  }

  /** A file below the project's root changed; null for any of them. */
  touch(path: string | null): void {
    const content = this.#known?.folder;
    if (path === null || content === undefined) {
      this.#stale = true;
      return;
    }
    // A folder says nothing itself: its files are told of too.
    if (!basename(path).includes('.')) return;
    const below = relative(content, path).split(sep).join('/');
    const source = sourceOf(below);
    if (source !== null) this.#touched.add(source);
    else if (!below.startsWith('..') ? isRegister(below) : /\.ya?ml$/.test(below)) this.#stale = true;
  }

  async #readWhole(): Promise<Archive> {
    this.#stale = false;
    this.#touched.clear();
    try {
      const { config, knowledge, content } = await this.#site.now();
      this.#known = {
        root: this.#root,
        config,
        knowledge,
        content,
        folder: resolve(this.#root, config.content),
      };
      return this.#known;
    } catch (error) {
      this.#stale = true;
      throw error;
    }
  }

  async #withTouched(known: Archive): Promise<Archive> {
    const paths = [...this.#touched];
    this.#touched.clear();
    const [{ plain, readArticle }, { ARTICLE_FOLDERS }] = await Promise.all([
      import('../read-article.ts'),
      import('../read-article-file.ts'),
    ]);
    let { content } = known;
    for (const path of paths) {
      const folder = ARTICLE_FOLDERS.find((it) => path.startsWith(`${it.folder}/`));
      const reading =
        folder === undefined || !existsSync(join(known.folder, path))
          ? null
          : plain(readArticle(known.folder, path, folder.read, known.knowledge));
      content = withReading(content, path, reading);
    }
    return { ...known, content };
  }
}

/** The article file that a changed file belongs to, or null: a source, its corrections, its geometry. */
function sourceOf(path: string): string | null {
  if (/^(?:newspapers\/.+\.txt|articles\/.+\.md)$/.test(path)) return path;
  const beside = /^corrections\/(newspapers\/.+)\.yaml$|^(newspapers\/.+)\.page\.json$/.exec(path);
  return beside === null ? null : `${beside[1] ?? beside[2]}.txt`;
}

/** The articles of other files stay as they are; halves of one article stay apart until all is read again. */
function withReading(content: Content, path: string, reading: FileReading | null): Content {
  const hashes = new Map(content.hashes);
  hashes.delete(path);
  const { hash = null, aside: own = null, cards = [] } = reading?.summary ?? {};
  if (hash !== null) hashes.set(path, hash);
  const fresh = new Map(reading?.records.map((record) => [record.id, record]));
  const others = content.cards.filter(({ source }) => source.path !== path);
  const aside = content.aside.filter((it) => it.path !== path && it.path !== correctionsPath(path));
  const whole = {
    ...content,
    hashes,
    cards: [...others, ...cards],
    aside: own === null ? aside : [...aside, own],
  };
  return withRecords(whole, (card) => (card.source.path === path ? fresh.get(card.id) : undefined));
}
