import { createHash } from 'node:crypto';
import type { ToTraditional } from '../chinese/traditional.ts';
import type { ArticleCard } from '../record/card.ts';
import type { ArticleRecord } from '../record/schema.ts';
import type { ContentPage } from '../render/content-pages.ts';
import type { Rasterize } from '../render/rasterize.ts';
import type { TemplateEngine } from '../render/template-engine.ts';
import { withoutFrame } from '../render/views/page.ts';
import type { SearchEntry } from '../search/index/entry.ts';
import type { Site } from '../site/site.ts';
import type { OutputFile } from './output.ts';

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
  /** Stands for all that is the same on every page: program, settings, templates, scripts and styles. */
  readonly edition: string;
  /** The whole record of an article; to be asked for only while a file is made. */
  readonly record: (article: ArticleCard) => ArticleRecord;
  /** What the search index has of an article. */
  readonly searchEntry: (article: ArticleCard) => SearchEntry;
  /** The hash of the source file at a path below content/, or null when it was not read and has no page of its own. */
  readonly sourceHash: (path: string) => string | null;
  /** Draws pictures for shared links as PNG; null where the site names no font, and they stay SVG. */
  readonly rasterize: Rasterize | null;
  /** The decoded source file at a path below content/, for provenance; null when it is not at hand. */
  readonly sourceText: (path: string) => LinedText | null;
  /** Text in Traditional characters. */
  readonly toTraditional: ToTraditional;
}

/** Draws a chart as SVG, or says what would be drawn. */
export type ChartDrawer = <Data extends readonly unknown[]>(
  draw: (...data: Data) => string,
  ...data: Data
) => string;

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

/** A file that need not be made again while `inputs`, plain data, and all that every page shares stay the same. */
export function keyedFile(
  context: Pick<EmitContext, 'edition'>,
  path: string,
  inputs: () => unknown,
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
      return inputsHash(context.edition, inputs());
    },
  };
}

function inputsHash(edition: string, inputs: unknown): string {
  return createHash('sha256')
    .update(`${edition}\n${JSON.stringify(inputs)}`)
    .digest('base64url');
}

/**
 * A page of a template. `frame` makes of the view what is cheap and depends on other articles; `text` adds what only
 * `own`, a hash, decides. So a page whose frame and own inputs are those of the last build is not made again.
 */
export function pageFile<Frame extends object>(
  context: EmitContext,
  template: string,
  path: string,
  frame: () => Frame,
  { own, text }: { readonly own: unknown; readonly text: () => object } = { own: null, text: () => ({}) },
): OutputFile {
  // Asked for its inputs, then for its content: the frame is made once, and let go when the page is published.
  let made: Frame | null = null;
  const once = (): Frame => {
    made ??= frame();
    return made;
  };
  return keyedFile(
    context,
    path,
    () => [template, own, withoutFrame(once())],
    () => context.engine.render(template, { ...once(), ...text() }, path),
    () => {
      made = null;
    },
  );
}

/**
 * A page with charts. Drawing costs far more than the rest of such a view, so its inputs have the charts' data in
 * place of the charts.
 */
export function chartedFile(
  context: EmitContext,
  template: string,
  path: string,
  view: (draw: ChartDrawer) => object,
): OutputFile {
  return keyedFile(
    context,
    path,
    () => [template, withoutFrame(view((_draw, ...data) => JSON.stringify(data)))],
    () =>
      context.engine.render(
        template,
        view((draw, ...data) => draw(...data)),
        path,
      ),
  );
}
