import type { ContentPage } from '../render/content-pages.ts';
import type { Rasterize } from '../render/rasterize.ts';
import type { TemplateEngine } from '../render/template-engine.ts';
import type { Site } from '../site/site.ts';
import type { OutputFile } from './output.ts';

/** Where the bundled scripts and styles are, relative to the site's root. */
export interface AssetPaths {
  /** `script('search')` → `assets/search-3f2a.js` */
  script(name: string): string;
  /** `style('site')` → `assets/site-81bc.css` */
  style(name: string): string;
}

/** What an emitter needs besides the site itself. */
export interface EmitContext {
  readonly engine: TemplateEngine;
  readonly assets: AssetPaths;
  /** Pages an editor wrote, by file name without ending: `about`. */
  readonly pages: ReadonlyMap<string, ContentPage>;
  /** Draws pictures for shared links as PNG; null where the site names no font, and they stay SVG. */
  readonly rasterize: Rasterize | null;
  /** Whether the source file at a path below content/ was read, and so has a page of its own. */
  readonly hasSource: (path: string) => boolean;
  /** The decoded source file at a path below content/, for provenance; null when it is not at hand. */
  readonly sourceText: (path: string) => string | null;
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
