import { resolve } from 'node:path';
import type { SiteConfig } from './config.ts';
import { Refusal } from './refusal.ts';
import { encodingNamed } from './source/encodings.ts';
import { NewspaperFieldsSchema } from './source/fields.ts';
import { readFields } from './source/read-source.ts';

/**
 * Decodes a source once more, for the pages that show it beside its article; texts are not kept in memory meanwhile.
 * Null for a file that was not read.
 * @throws Refusal when the file is another by now: a page must not show what its record was not made from
 */
export function sourceReader(
  root: string,
  config: Pick<SiteConfig, 'content' | 'encodings'>,
  hashes: ReadonlyMap<string, string>,
): (path: string) => string | null {
  const content = resolve(root, config.content);
  let last: { readonly path: string; readonly text: string } | null = null;
  return (path) => {
    const hash = hashes.get(path);
    if (hash === undefined) return null;
    if (last?.path === path) return last.text;
    const reading = readFields(content, path, NewspaperFieldsSchema, {
      encoding: encodingNamed(path, config.encodings),
    });
    if (reading.kind === 'aside' || reading.source.hash !== hash) throw changed(path);
    last = { path, text: reading.source.text };
    return last.text;
  };
}

function changed(path: string): Refusal {
  return new Refusal({
    code: 'E_CHANGED',
    place: path,
    found: 'other content than when the build began',
    expected: 'files that stay as they are during a build',
    advice: 'run build again; the published site is untouched',
  });
}
