import { resolve } from 'node:path';
import type { SiteConfig } from './config.ts';
import { emitArticles, emitArticlesOf } from './emit/articles.ts';
import type { EmitContext, Emitter } from './emit/context.ts';
import { emitData } from './emit/data.ts';
import { emitters } from './emit/index.ts';
import type { OutputFile } from './emit/output.ts';
import { emitParks } from './emit/parks.ts';
import { emitSearch } from './emit/search.ts';
import { type Remark, remarkOfDiagnostic } from './remark.ts';
import type { Site } from './site/site.ts';
import { readBytes } from './source/read-bytes.ts';
import { walk } from './source/walk.ts';

export interface CopiedFiles {
  readonly files: readonly OutputFile[];
  readonly remarks: readonly Remark[];
}

/** Files of `public/`, copied as they are; their bytes are read when they are written. */
export function copiedFiles(root: string, config: Pick<SiteConfig, 'public'>): CopiedFiles {
  const { files, messages } = walk(resolve(root, config.public), '', ['']);
  return {
    files: files.map((path) => ({
      path,
      get content() {
        const bytes = readBytes(resolve(root, config.public, path));
        if ('code' in bytes) throw new Error(`${config.public}/${path}: ${bytes.code}: found ${bytes.found}`);
        return bytes;
      },
    })),
    remarks: messages
      .map(remarkOfDiagnostic)
      .map((remark) => ({ ...remark, path: `../${config.public}/${remark.path}` })),
  };
}

/** Every file of the site, in the order it is written. A file's content is made when it is asked for. */
export function siteFiles(site: Site, context: EmitContext): Generator<OutputFile> {
  return filesOf(emitters, site, context);
}

function* filesOf(those: readonly Emitter[], site: Site, context: EmitContext): Generator<OutputFile> {
  for (const emit of those) yield* emit(site, context);
}

/** Emitters that cost much before their first file. All other files of theirs lie in a folder that is theirs alone. */
const FOLDERS: readonly (readonly [folder: string, emit: Emitter])[] = [
  ['search/', emitSearch],
  ['data/', emitData],
];

/**
 * Finds a file of the site by its path: looks among an article's own, and else no further than to the one that is
 * asked for, so that a page of a large archive is shown without planning all of it.
 */
export function fileFinder(
  copied: readonly OutputFile[],
  site: Site,
  context: EmitContext,
): (path: string) => OutputFile | null {
  const known = new Map(copied.map((file) => [file.path, file]));
  const apart = [emitArticles, ...FOLDERS.map(([, emit]) => emit)];
  const folders = FOLDERS.map(([folder, emit]) => ({ folder, find: lookingUp(emit(site, context)) }));
  const find = lookingUp(
    filesOf(
      emitters.filter((emit) => !apart.includes(emit)),
      site,
      context,
    ),
  );
  return (path) => {
    const file =
      known.get(path) ??
      filesOfArticle(site, context, path).find((own) => own.path === path) ??
      (folders.find(({ folder }) => path.startsWith(folder))?.find ?? find)(path);
    if (file !== null) known.set(path, file);
    return file;
  };
}

/** The files of the article whose name a path bears; none where it bears no article's name. */
function filesOfArticle(site: Site, context: EmitContext, path: string): OutputFile[] {
  const name = /^(?:articles|search\/t)\/([^/]+)$/.exec(path)?.[1] ?? '';
  // An id has no point in it, but may end like a page that lies beside another.
  const stem = name.replace(/\..*$/s, '');
  const article = site.byId.get(stem) ?? site.byId.get(stem.replace(/-(?:source|hant)$/, ''));
  return article === undefined ? [] : [...emitArticlesOf(site, context, [article])];
}

/** Goes through files as far as it has to, and remembers those that it came by. */
function lookingUp(files: Iterable<OutputFile>): (path: string) => OutputFile | null {
  const seen = new Map<string, OutputFile>();
  const rest = files[Symbol.iterator]();
  return (path) => {
    while (!seen.has(path)) {
      const { value, done } = rest.next();
      if (done === true) return null;
      seen.set(value.path, value);
    }
    return seen.get(path) ?? null;
  };
}

/** Files that one thread makes at one go, because they are made from the same things or name one another. */
export type Batch = () => Iterable<OutputFile>;

/** What takes longest at one go is begun first, so that no thread is left alone with it at the end. */
const DEAREST: readonly Emitter[] = [emitSearch, emitData, emitParks];
const ARTICLES_A_BATCH = 50;

/**
 * What is copied and the same files as those of `siteFiles`, in batches that can be made in any order, each by any
 * thread: a batch has the same number in all of them.
 */
export function batchesOf(copied: readonly OutputFile[], site: Site, context: EmitContext): Batch[] {
  const others = emitters.filter((emit) => !DEAREST.includes(emit));
  const made = [...DEAREST, ...others].flatMap((emit) => {
    if (emit !== emitArticles) return [() => emit(site, context)];
    const batches: Batch[] = [];
    for (let from = 0; from < site.articles.length; from += ARTICLES_A_BATCH) {
      const articles = site.articles.slice(from, from + ARTICLES_A_BATCH);
      batches.push(() => emitArticlesOf(site, context, articles));
    }
    return batches;
  });
  return [() => copied, ...made];
}
