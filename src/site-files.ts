import { resolve } from 'node:path';
import type { SiteConfig } from './config.ts';
import type { EmitContext } from './emit/context.ts';
import { emitters } from './emit/index.ts';
import type { OutputFile } from './emit/output.ts';
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
export function* siteFiles(site: Site, context: EmitContext): Generator<OutputFile> {
  for (const emit of emitters) yield* emit(site, context);
}
