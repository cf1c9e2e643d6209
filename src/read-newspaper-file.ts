import type { VFile } from 'vfile';
import type { ArticleFile } from './article-file.ts';
import { fileSetAside } from './article-file.ts';
import { correctionsPath } from './corrections/correction.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Knowledge } from './knowledge.ts';
import { readNewspaper } from './record/from-newspaper.ts';
import type { ArticleDraft } from './record/schema.ts';
import { remarkOfDiagnostic, remarkOfVFileMessage } from './remark.ts';
import { readSource } from './source/read-source.ts';
import type { SetAside } from './source/source-text.ts';

/** Reads a page of newspaper. A file of its own, so that who reads nothing else loads no Markdown. */
export function readNewspaperFile(root: string, path: string, knowledge: Knowledge): ArticleFile {
  const reading = readSource(root, path, { encoding: knowledge.encodingOf(path) });
  if (reading.kind === 'aside') return fileSetAside(reading.aside);
  const { source } = reading;
  const { drafts, messages, idle } = readNewspaper(source, knowledge);
  const told = [...source.messages, ...idle];
  const remarks = [
    ...told.map(remarkOfDiagnostic),
    ...messages
      .filter((message) => isAround(message, drafts))
      .map((message) => remarkOfVFileMessage(message, path)),
  ];
  const aside = wrongCorrections(path, told);
  return { hash: source.hash, text: source.text, aside, drafts, remarks };
}

/** The page is published all the same; the corrections file is what was set aside. */
function wrongCorrections(path: string, told: readonly Diagnostic[]): SetAside | null {
  const file = correctionsPath(path);
  const messages = told.filter((it) => it.path === file && it.level === 'error');
  return messages.length === 0 ? null : { path: file, hash: null, messages };
}

/** What is said of an article is in its record; this is said of the file around the articles. */
function isAround({ place }: VFile['messages'][number], drafts: readonly ArticleDraft[]): boolean {
  const offset = place !== undefined && 'start' in place ? place.start.offset : undefined;
  return offset === undefined || !drafts.some(({ source }) => offset >= source.start && offset < source.end);
}
