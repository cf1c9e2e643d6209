import { createHash } from 'node:crypto';
import type { ToTraditional } from '../chinese/traditional.ts';
import type { ArticleCard } from '../record/card.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { ContentPage } from '../render/content-pages.ts';
import type { Rasterize } from '../render/rasterize.ts';
import type { TemplateEngine } from '../render/template-engine.ts';
import { withoutFrame } from '../render/views/page.ts';
import type { SearchEntry } from '../search/index/entry.ts';
import type { IndexStore } from '../search/index/kept.ts';
import type { Site } from '../site/site.ts';
import type { Measure, OutputFile } from './output.ts';

/** Where the bundled scripts and styles are, relative to the site's root. */
export interface AssetPaths {
  /** `script('search')` → `assets/search-3f2a.js` */
  script(name: string): string;
  /** `style('site')` → `assets/site-81bc.css` */
  style(name: string): string;
}

/** A source file, and the offsets at which its lines begin. */
export interface LinedText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** What an emitter needs besides the site itself. */
export interface EmitContext {
  readonly engine: TemplateEngine;
  readonly assets: AssetPaths;
  /** Pages an editor wrote, by file name without ending: `about`. */
  readonly pages: ReadonlyMap<string, ContentPage>;
  /** Stands for all that is the same on every page: program, settings, registers, templates, scripts and styles. */
  readonly edition: string;
  /** The whole record of an article; to be asked for only while a file is made. */
  readonly record: (article: ArticleCard) => ArticleRecord;
  /** What the search index has of an article. */
  readonly searchEntry: (article: ArticleCard) => SearchEntry;
  /** The hash of the source file at a path below content/, or null when it was not read and has no page of its own. */
  readonly sourceHash: (path: string) => string | null;
  /** A text of the release before, where it was made from the same inputs and is as it was written. */
  readonly published: (path: string, inputs: string) => string | null;
  /** Where the search index is kept for the next build; null where none is. */
  readonly indexStore: IndexStore | null;
  /** Size and checksum of a file that is not published, made for the sake of a page that names them. */
  readonly measured: Measure;
  /** Draws pictures for shared links as PNG; null where the site names no font, and they stay SVG. */
  readonly rasterize: Rasterize | null;
  /** The decoded source file at a path below content/, for provenance; null when it is not at hand. */
  readonly sourceText: (path: string) => LinedText | null;
  /** Text in Traditional characters. */
  readonly toTraditional: ToTraditional;
}

/** Makes one kind of output. Files are cheap to list; a file's content is made when it is read. */
export type Emitter = (site: Site, context: EmitContext) => Iterable<OutputFile>;

/** An output file whose content is made when somebody asks for it, and every time anew. */
export function lazyFile(path: string, make: () => OutputFile['content']): OutputFile {
  return {
    path,
    get content() {
      return make();
    },
  };
}

/** A file that need not be made again while `key` stays the same: see `inputsHash`. */
export function keyedFile(
  path: string,
  key: () => string,
  make: () => string | Uint8Array,
  published?: OutputFile['published'],
): OutputFile {
  return {
    path,
    ...(published === undefined ? {} : { published }),
    get content() {
      return make();
    },
    get inputs() {
      return key();
    },
  };
}

/** Stands for plain data that decides a file, together with all that every page shares. */
export function inputsHash({ edition }: Pick<EmitContext, 'edition'>, inputs: unknown): string {
  return createHash('sha256')
    .update(`${edition}\n${JSON.stringify(inputs)}`)
    .digest('base64url');
}

/** A page of a template that is decided by `key`. */
export function keyedPage(
  context: EmitContext,
  template: string,
  path: string,
  key: () => string,
  view: () => object,
): OutputFile {
  return keyedFile(path, key, () => context.engine.render(template, view(), path));
}

/** A page of a template whose view, cheap to make, says itself what decides it. */
export function pageFile(
  context: EmitContext,
  template: string,
  path: string,
  view: () => object,
): OutputFile {
  // Asked for its inputs, then for its content: the view is made once, and let go when the page is published.
  let made: object | null = null;
  const once = (): object => {
    made ??= view();
    return made;
  };
  return keyedFile(
    path,
    () => inputsHash(context, [template, withoutFrame(once())]),
    () => context.engine.render(template, once(), path),
    () => {
      made = null;
    },
  );
}
