import { join } from 'node:path';
import { noCache } from '../../../src/cache/reading-cache.ts';
import { type SiteConfig, SiteConfigSchema } from '../../../src/config.ts';
import { contextOf, prepare } from '../../../src/edition.ts';
import type { Knowledge } from '../../../src/knowledge.ts';
import { silent } from '../../../src/progress.ts';
import { type Content, readContent } from '../../../src/read-content.ts';
import { buildSite, type Site } from '../../../src/site/site.ts';
import { siteFiles } from '../../../src/site-files.ts';
import { keepWords } from '../../fixtures/keep-words.ts';

/** A whole site in memory: file by path. */
export interface MadeSite {
  readonly config: SiteConfig;
  readonly site: Site;
  readonly record: Content['record'];
  readonly files: ReadonlyMap<string, Buffer>;
}

export interface MakeOptions {
  /** Of another project, absolute. */
  readonly root?: string;
  /** May replace what was read. */
  readonly change?: (content: Content, knowledge: Knowledge) => Content;
}

const own = join(import.meta.dirname, '../../..');

/**
 * Makes the site of this project, or of another, once for each base path. The articles are read once.
 */
export async function makeSites(
  basePaths: readonly string[],
  { root = own, change = (content) => content }: MakeOptions = {},
): Promise<MadeSite[]> {
  const config = SiteConfigSchema.parse({
    origin: 'https://paper.example',
    contact: 'desk@paper.example',
  });
  if (root !== own) keepWords(root);
  const edition = await prepare(root, config, silent);
  const content = change(
    readContent({ root, config, knowledge: edition.knowledge, cache: noCache, progress: silent }),
    edition.knowledge,
  );
  return basePaths.map((basePath) => {
    const based = { ...config, basePath };
    const site = buildSite(content, edition.knowledge, based);
    const files = new Map<string, Buffer>();
    for (const { path, content: body } of [
      ...edition.files,
      ...siteFiles(site, contextOf(edition, root, based, content)),
    ]) {
      if (files.has(path)) throw new Error(`two files are called ${path}`);
      files.set(path, Buffer.from(body));
    }
    return { config: based, site, record: content.record, files };
  });
}
