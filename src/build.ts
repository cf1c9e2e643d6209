/** What happens when you run `npm run build`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { programKey, readingKey } from './cache/keys.ts';
import { type ReadingCache, readingCache } from './cache/reading-cache.ts';
import { type LinkChecker, linkChecker } from './check/links.ts';
import type { SiteConfig } from './config.ts';
import { loadConfig } from './config-file.ts';
import type { EmitContext } from './emit/context.ts';
import type { OutputFile } from './emit/output.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Progress } from './progress.ts';
import { takeLock } from './publish/lock.ts';
import { choosePlace } from './publish/place.ts';
import { type Published, publish } from './publish/publish.ts';
import { type Content, readContent } from './read-content.ts';
import { readPages } from './read-pages.ts';
import { Refusal } from './refusal.ts';
import { type Remark, remarkOfBrokenLink, remarkOfVFileMessage } from './remark.ts';
import { bundleClient } from './render/assets.ts';
import { loadTemplates } from './render/template-engine.ts';
import { buildSite, type Site, type SiteKnowledge } from './site/site.ts';
import { copiedFiles, siteFiles } from './site-files.ts';
import { sourceReader } from './source-again.ts';

export interface BuildOptions {
  /** The project's root, absolute. */
  readonly root: string;
  /** Instead of the settings' output folder. */
  readonly out: string | null;
  /** Publish nothing when a file has to be set aside. */
  readonly strict: boolean;
  readonly progress: Progress;
}

export interface Built {
  readonly content: Content;
  readonly site: Site;
  readonly published: Published;
  /** Pages a reader can open. */
  readonly pages: number;
  /** All that there is to tell the editor, in the order of the work. */
  readonly remarks: readonly Remark[];
}

/**
 * Builds the whole site and publishes it in one step.
 * @throws Refusal when nothing can be published: bad settings, an unsafe output folder, a full disk, another build
 * @throws TemplateError for a mistake in a template
 */
export async function build({ root, out, strict, progress }: BuildOptions): Promise<Built> {
  // First what can make the whole build pointless, before any work is done.
  const config = loadConfig(root);
  const place = choosePlace(out ?? config.output, { root, sources: sourcesOf(config) });
  const unlock = takeLock(place.state);
  try {
    // All that is there before the first article is read: settings, registers, lexicon, templates, scripts.
    const edition = await prepare(root, config, progress);
    // Text on disk becomes records …
    const { knowledge } = edition;
    const cache = openCache(root, config);
    const content = readContent({ root, config, knowledge, cache, progress });
    if (strict && content.aside.length > 0) throw strictRefusal(content);
    // … all records become a site …
    progress.stage('site', null);
    const site = buildSite(content.records, siteKnowledge(knowledge, content), config);
    // … and the site becomes files, which are swapped in when the last one is written.
    const context = contextOf(edition, root, config, content);
    const files = [...edition.files, ...siteFiles(site, context)];
    progress.stage('publishing', files.length);
    const links = linkChecker(config);
    const published = await publish(place, written(files, links, progress));
    const pages = files.filter(({ path }) => path.endsWith('.html')).length;
    const broken = links.broken().map((link) => remarkOfBrokenLink(link, config.output));
    return { content, site, published, pages, remarks: [...edition.remarks, ...content.remarks, ...broken] };
  } finally {
    progress.done();
    unlock();
  }
}

/** Everything but the articles themselves. */
export interface Edition extends Pick<EmitContext, 'engine' | 'assets' | 'pages'> {
  readonly knowledge: ReturnType<typeof loadKnowledge>['knowledge'];
  /** Bundled scripts and styles, and what is copied from public/. */
  readonly files: readonly OutputFile[];
  readonly remarks: readonly Remark[];
}

export async function prepare(root: string, config: SiteConfig, progress: Progress): Promise<Edition> {
  progress.stage('preparing', null);
  const engine = loadTemplates(templatesOf(root, config));
  const { knowledge, messages } = loadKnowledge(root, config);
  const { pages, remarks: pageRemarks } = readPages(root, config);
  const copied = copiedFiles(root, config);
  const client = await bundleClient();
  const remarks = [
    ...messages.map((message) => remarkOfVFileMessage(message)),
    ...pageRemarks,
    ...copied.remarks,
  ];
  return {
    engine,
    knowledge,
    pages,
    assets: client.assets,
    files: [...client.files, ...copied.files],
    remarks,
  };
}

/** A project without templates of its own wears the program's. */
function templatesOf(root: string, config: SiteConfig): string {
  const own = resolve(root, config.templates);
  return existsSync(own) ? own : join(import.meta.dirname, '../templates');
}

export function contextOf(
  edition: Edition,
  root: string,
  config: SiteConfig,
  { hashes }: Content,
): EmitContext {
  const { engine, assets, pages } = edition;
  const hasSource = (path: string): boolean => hashes.has(path);
  return { engine, assets, pages, hasSource, sourceText: sourceReader(root, config, hashes) };
}

/** The words of titles were found when their articles were read: only what is new needs the dictionary. */
export function siteKnowledge(
  { parks, segmenter }: Edition['knowledge'],
  { titles }: Content,
): SiteKnowledge {
  return { parks, segmenter: { words: (text) => [...(titles.get(text) ?? segmenter.words(text))] } };
}

/** What was read before, below the project's own folder for such things. */
export function openCache(root: string, config: SiteConfig): ReadingCache {
  const key = readingKey(root, config, programKey());
  return readingCache(join(root, '.yuankan/cache/readings'), resolve(root, config.content), key, Date.now());
}

function sourcesOf(config: SiteConfig): string[] {
  return [config.content, config.templates, config.public, 'src', 'tests', 'node_modules'];
}

/** Each file as it is written: its content is made once, and its links are looked at on the way. */
function* written(
  files: readonly OutputFile[],
  links: LinkChecker,
  progress: Progress,
): Generator<OutputFile> {
  for (const file of files) {
    const { path, content } = file;
    links.add(path, content);
    yield { path, content };
    progress.step();
  }
}

function strictRefusal({ aside }: Content): Refusal {
  const [first] = aside;
  return new Refusal({
    code: 'E_STRICT',
    place: first?.path ?? '',
    found: `${aside.length} ${aside.length === 1 ? 'file' : 'files'} that cannot be published`,
    expected: 'none, because --strict was given',
    advice: 'run check for the list',
  });
}
