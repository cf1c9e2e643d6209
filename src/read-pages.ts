import { resolve } from 'node:path';
import type { SiteConfig } from './config.ts';
import { readMarkdownPage } from './record/from-markdown.ts';
import { type Remark, remarkOfDiagnostic } from './remark.ts';
import type { ContentPage } from './render/content-pages.ts';
import { encodingNamed } from './source/encodings.ts';
import { PageFieldsSchema } from './source/fields.ts';
import { readFields } from './source/read-source.ts';
import { walk } from './source/walk.ts';

export interface Pages {
  /** By file name without ending: `about`. */
  readonly pages: ReadonlyMap<string, ContentPage>;
  readonly remarks: readonly Remark[];
}

/** Pages of the site itself that an editor wrote: `content/pages/about.md`. */
export function readPages(root: string, config: Pick<SiteConfig, 'content' | 'encodings'>): Pages {
  const content = resolve(root, config.content);
  const { files, messages } = walk(content, 'pages', ['.md']);
  const pages = new Map<string, ContentPage>();
  const remarks = messages.map(remarkOfDiagnostic);
  for (const path of files) {
    const reading = readFields(content, path, PageFieldsSchema, {
      encoding: encodingNamed(path, config.encodings),
    });
    if (reading.kind === 'aside') {
      remarks.push(...reading.aside.messages.map(remarkOfDiagnostic));
      continue;
    }
    const { page, messages: found } = readMarkdownPage(reading.source);
    remarks.push(...[...reading.source.messages, ...found].map(remarkOfDiagnostic));
    const name = path.slice('pages/'.length, -'.md'.length);
    if (page !== null) pages.set(name, { title: page.title ?? name, html: page.html });
  }
  return { pages, remarks };
}
