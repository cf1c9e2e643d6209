import type { SiteConfig } from '../config.ts';
import type { OutputFile } from '../emit/output.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Progress } from '../progress.ts';
import type { Content } from '../read-content.ts';
import type { Remark } from '../remark.ts';
import { type Kept, SiteMemory } from './site-memory.ts';

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
  const memory = new SiteMemory(root);
  let snapshot: Promise<Snapshot> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    now() {
      snapshot ??= last.then(() => takeSnapshot(root, memory, progress));
      // What was read for one that is out of date already is not read again for the next.
      last = snapshot.catch(() => memory.forget());
      return snapshot;
    },
    changed(path) {
      memory.changed(path);
      snapshot = null;
    },
  };
}

/** Loads what makes the site only now, so that the server listens before any of that is read from disk. */
async function takeSnapshot(root: string, memory: SiteMemory, progress: Progress): Promise<Snapshot> {
  const [{ contextOf, illustrated }, { readContentMeanwhile }, { buildSite }, { fileFinder }] =
    await Promise.all([
      import('../edition.ts'),
      import('../read-meanwhile.ts'),
      import('../site/site.ts'),
      import('../site-files.ts'),
      import('../config-file.ts'),
    ]);
  const { kept, changed } = memory.take();
  const { config, edition, cache, readings, before } = kept ?? (await startAnew(root, memory, progress));
  const { knowledge } = edition;
  const read = await readContentMeanwhile({ root, config, knowledge, cache, progress }, readings, changed);
  progress.done();
  const content = illustrated(edition, root, config, read);
  const site = buildSite(content, knowledge, config);
  return {
    basePath: config.basePath,
    config,
    knowledge,
    content,
    remarks: [...edition.remarks, ...content.remarks],
    file: fileFinder(edition.files, site, contextOf(edition, root, config, content, undefined, before)),
  };
}

async function startAnew(root: string, memory: SiteMemory, progress: Progress): Promise<Kept> {
  const [{ openCache, prepare, shownBefore }, { loadConfig }, { placeOf }] = await Promise.all([
    import('../edition.ts'),
    import('../config-file.ts'),
    import('../publish/place.ts'),
  ]);
  const config = loadConfig(root);
  const edition = await prepare(root, config, progress);
  const kept = {
    config,
    edition,
    cache: openCache(root, config),
    readings: { listing: null, shelves: new Map() },
    before: shownBefore(placeOf(config.output, root)),
  };
  memory.keep(kept);
  return kept;
}
