/** The parts that make a site, wired to one project; whoever needs less than a build takes what it needs. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allSetAside } from './build-report.ts';
import { addFiles, programKey, readingKey } from './cache/keys.ts';
import { READINGS, type ReadingCache, readingCache } from './cache/reading-cache.ts';
import { traditionalConverter } from './chinese/traditional.ts';
import type { SiteConfig } from './config.ts';
import type { EmitContext, LinedText } from './emit/context.ts';
import { measureAnew, measureChanged, type OutputFile } from './emit/output.ts';
import { loadKnowledge } from './knowledge.ts';
import { lastAtHand } from './last-at-hand.ts';
import { withPicturesThere } from './pictures/missing.ts';
import { type Pictures, readPictures } from './pictures/pictures.ts';
import type { Progress } from './progress.ts';
import type { PublishPlace } from './publish/place.ts';
import { previousRelease } from './publish/publish.ts';
import { publishedIn } from './publish/published.ts';
import type { PreviousRelease } from './publish/stage.ts';
import type { Content } from './read-content.ts';
import { readPages } from './read-pages.ts';
import { Refusal } from './refusal.ts';
import { type Remark, remarkOfVFileMessage } from './remark.ts';
import { bundleClient } from './render/assets.ts';
import { loadRasterizer } from './render/rasterize.ts';
import { loadTemplates } from './render/template-engine.ts';
import { type IndexStore, indexStore, storeInMemory } from './search/index/kept.ts';
import { once } from './site/once.ts';
import { copiedFiles } from './site-files.ts';
import { lineStarts } from './source/places.ts';
import { sourceReader } from './source-again.ts';

export { reportOf } from './build-report.ts';
export { programKey, readingKey } from './cache/keys.ts';
export { remarksOnFuture } from './check/future-dates.ts';
export { readLinks, writeLinks } from './check/link-facts.ts';
export { linkChecker } from './check/links.ts';
export { fingerprintOf, makers, makeWith, worthwhile } from './make-together.ts';
export { previousRelease, publish } from './publish/publish.ts';
export { currentRelease } from './publish/swap.ts';
export { readContent } from './read-content.ts';
export { readTogether } from './read-together.ts';
export { remarkOfBrokenLink } from './remark.ts';
export { buildSite } from './site/site.ts';
export { batchesOf } from './site-files.ts';
export { sourceReader } from './source-again.ts';

/** Everything but the articles themselves. */
export interface Edition extends Pick<EmitContext, 'engine' | 'assets' | 'pages' | 'rasterize'> {
  readonly knowledge: ReturnType<typeof loadKnowledge>['knowledge'];
  /** Bundled scripts and styles, and what is copied from public/. */
  readonly files: readonly OutputFile[];
  readonly pictures: Pictures;
  readonly remarks: readonly Remark[];
}

export async function prepare(root: string, config: SiteConfig, progress: Progress): Promise<Edition> {
  progress.stage('preparing', null);
  const engine = loadTemplates(templatesOf(root, config));
  const { knowledge, messages } = loadKnowledge(root, config);
  const { pages, remarks: pageRemarks } = readPages(root, config);
  const copied = copiedFiles(root, config);
  const pictures = readPictures(root, config);
  const client = await bundleClient();
  const rasterize = config.shareFont === null ? null : await loadRasterizer(resolve(root, config.shareFont));
  const remarks = [
    ...messages.map((message) => remarkOfVFileMessage(message)),
    ...pageRemarks,
    ...copied.remarks,
    ...pictures.remarks,
  ];
  return {
    engine,
    knowledge,
    pages,
    assets: client.assets,
    rasterize,
    files: [...client.files, ...copied.files, ...pictures.files],
    pictures,
    remarks,
  };
}

/** A project without templates of its own wears the program's. */
function templatesOf(root: string, config: SiteConfig): string {
  const own = resolve(root, config.templates);
  return existsSync(own) ? own : join(import.meta.dirname, '../templates');
}

/** The articles, each with the pictures that are there. */
export function illustrated(edition: Edition, root: string, config: SiteConfig, content: Content): Content {
  const text = sourceReader(root, config, content.hashes);
  const { remarks, ...whole } = withPicturesThere(content, edition.pictures.names, text);
  return { ...content, ...whole, remarks: [...content.remarks, ...remarks] };
}

/** What is known from the time before, which need not be made again. */
export interface BuiltBefore extends Pick<EmitContext, 'published' | 'measured'> {
  /** Where the search index of an edition is kept; null for nowhere. */
  readonly index: (edition: string) => EmitContext['indexStore'];
}

const NOTHING_BEFORE: BuiltBefore = { published: () => null, measured: measureAnew, index: () => null };

/** What the build before left at a place; `previous`: the release that it published. */
export function builtBefore(
  { state }: Pick<PublishPlace, 'state'>,
  previous: PreviousRelease | null,
): BuiltBefore {
  const published = publishedIn(previous);
  return {
    ...NOTHING_BEFORE,
    published,
    index: (edition) => indexStore(join(state, INDEX), edition, published),
  };
}

/** The same for who shows a site again and again and publishes nothing: all that is new stays in memory. */
export function shownBefore(place: PublishPlace): BuiltBefore {
  const release = once(() => previousRelease(place, true));
  const published = once(() => publishedIn(release()));
  const stores = new Map<string, IndexStore>();
  return {
    ...NOTHING_BEFORE,
    measured: measureChanged((path) => release()?.entries.get(path)),
    index(edition) {
      const store =
        stores.get(edition) ??
        storeInMemory(
          indexStore(join(place.state, INDEX), edition, (path, version) => published()(path, version)),
        );
      stores.set(edition, store);
      return store;
    },
  };
}

/** In a place's own folder. */
const INDEX = 'search-index';

/** `reading`: the key of what every article is read with. */
export function contextOf(
  edition: Edition,
  root: string,
  config: SiteConfig,
  { hashes, record, searchEntry }: Pick<Content, 'hashes' | 'record' | 'searchEntry'>,
  reading = () => readingKey(root, config, programKey()),
  { index, ...before }: BuiltBefore = NOTHING_BEFORE,
): EmitContext {
  const { engine, assets, pages, rasterize, files } = edition;
  const key = once(() => editionKey(root, config, files, reading()));
  const convert = once(traditionalConverter);
  return {
    engine,
    assets,
    pages,
    rasterize,
    // Only who makes a whole site asks for it.
    get edition() {
      return key();
    },
    record,
    searchEntry,
    ...before,
    get indexStore() {
      return index(key());
    },
    sourceHash: (path) => hashes.get(path) ?? null,
    sourceText: linedText(sourceReader(root, config, hashes)),
    toTraditional: (text) => convert()(text),
  };
}

/** Program, settings, registers, templates, the font of pictures, and the names of scripts and styles, which are hashes of what is in them. */
function editionKey(root: string, config: SiteConfig, files: readonly OutputFile[], reading: string): string {
  const hash = createHash('sha256').update(`${reading}\n${JSON.stringify(config)}\n`);
  addFiles(hash, templatesOf(root, config), () => true);
  if (config.shareFont !== null) hash.update(readFileSync(resolve(root, config.shareFont)));
  const bundled = files.map(({ path }) => path).filter((path) => path.startsWith('assets/'));
  return hash.update(bundled.join('\n')).digest('base64url');
}

/** Many articles share a file: its lines are counted once. */
function linedText(read: (path: string) => string | null): (path: string) => LinedText | null {
  return lastAtHand((path: string) => {
    const text = read(path);
    return text === null ? null : { text, lineStarts: lineStarts(text) };
  });
}

/** What was read before, below the project's own folder for such things. */
export function openCache(
  root: string,
  config: SiteConfig,
  key = readingKey(root, config, programKey()),
): ReadingCache {
  return readingCache(join(root, READINGS), resolve(root, config.content), key, Date.now());
}

/** @throws Refusal naming the first file that was set aside */
export function refuseAside(content: Content, edition: Edition): void {
  const aside = allSetAside(content.aside, [...edition.remarks, ...content.remarks]);
  const [first] = aside;
  if (first === undefined) return;
  throw new Refusal({
    code: 'E_STRICT',
    place: first.path,
    found: `${aside.length} ${aside.length === 1 ? 'file' : 'files'} that cannot be published`,
    expected: 'none, because --strict was given',
    advice: 'run check for the list',
  });
}
