import type { SiteConfig } from '../config.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../emit/output.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Progress } from '../progress.ts';
import type { Content } from '../read-content.ts';
import type { Remark } from '../remark.ts';

/** The whole site in memory, as of one moment; a page is made when somebody asks for it. */
export interface Snapshot {
  readonly basePath: string;
  readonly config: SiteConfig;
  readonly knowledge: Knowledge;
  /** The articles that the site is made of, and what could not be read. */
  readonly content: Content;
  readonly remarks: readonly Remark[];
  /** Null when the site has no such file. */
  file(path: string): OutputFile | null;
}

export interface LiveSite {
  /** The site as it is on disk now. Rejects with what is wrong with the settings or a template. */
  now(): Promise<Snapshot>;
  /** Something below the project's root changed. */
  changed(path: string): void;
}

/** Keeps a site in memory and remakes it, when asked again, after a change; one at a time. */
export function openLiveSite(root: string, progress: Progress): LiveSite {
  let snapshot: Promise<Snapshot> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    now() {
      snapshot ??= last.then(() => takeSnapshot(root, progress));
      // What was read for one that is out of date already is not read again for the next.
      last = snapshot.catch(() => {});
      return snapshot;
    },
    changed() {
      snapshot = null;
    },
  };
}

/** Loads what makes the site only now, so that the server listens before any of that is read from disk. */
async function takeSnapshot(root: string, progress: Progress): Promise<Snapshot> {
  const [
    { contextOf, illustrated, openCache, prepare },
    { loadConfig },
    { readContentMeanwhile },
    { buildSite },
    { siteFiles },
  ] = await Promise.all([
    import('../edition.ts'),
    import('../config-file.ts'),
    import('../read-content.ts'),
    import('../site/site.ts'),
    import('../site-files.ts'),
  ]);
  const config = loadConfig(root);
  const edition = await prepare(root, config, progress);
  const { knowledge } = edition;
  const cache = openCache(root, config);
  const read = await readContentMeanwhile({ root, config, knowledge, cache, progress });
  progress.done();
  const content = illustrated(edition, root, config, read);
  const site = buildSite(content.cards, knowledge, config);
  return {
    basePath: config.basePath,
    config,
    knowledge: edition.knowledge,
    content,
    remarks: [...edition.remarks, ...content.remarks],
    file: finder(edition, siteFiles(site, contextOf(edition, root, config, content))),
  };
}

/** Looks no further through the site's files than to the one that is asked for. */
function finder(edition: Edition, rest: Iterator<OutputFile>): (path: string) => OutputFile | null {
  const known = new Map(edition.files.map((file) => [file.path, file]));
  return (path) => {
    while (!known.has(path)) {
      const { value, done } = rest.next();
      if (done === true) return null;
      known.set(value.path, value);
    }
    return known.get(path) ?? null;
  };
}
