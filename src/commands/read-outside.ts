import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { ArticleFile } from '../article-file.ts';
import type { SiteConfig } from '../config.ts';
import type { Knowledge } from '../knowledge.ts';
import { ARTICLE_FOLDERS, NEWSPAPERS } from '../read-article-file.ts';
import { formatRemark, remarkOfDiagnostic } from '../remark.ts';
import { encodingNamed } from '../source/encodings.ts';
import { readSource } from '../source/read-source.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Terminal } from './terminal.ts';

/** Reads a file a person named, wherever it lies, as the reader of its ending would read it below content/. */
export function readOutside(root: string, file: string, content: string, knowledge: Knowledge): ArticleFile {
  const { read } =
    ARTICLE_FOLDERS.find(({ endings }) => endings.some((ending) => file.endsWith(ending))) ?? NEWSPAPERS;
  return read(...rootAndPath(root, file, content), knowledge);
}

export interface NamedSources {
  readonly sources: readonly SourceText[];
  readonly status: number;
}

/** The texts of files a person named; what cannot be read is told and passed over. */
export function readNamed(
  terminal: Terminal,
  files: readonly string[],
  { content, encodings }: Pick<SiteConfig, 'content' | 'encodings'>,
): NamedSources {
  const sources: SourceText[] = [];
  for (const file of files) {
    const [folder, path] = rootAndPath(terminal.root, file, content);
    const reading = readSource(folder, path, { encoding: encodingNamed(path, encodings) });
    if (reading.kind === 'text') sources.push(reading.source);
    else for (const it of reading.aside.messages) terminal.tell(formatRemark(remarkOfDiagnostic(it)));
  }
  return { sources, status: statusOf(files.length - sources.length, files.length) };
}

/** 0 when every file could be read, 1 when some were set aside, 2 when none could be read. */
export function statusOf(aside: number, files: number): number {
  if (aside === 0) return 0;
  return aside < files ? 1 : 2;
}

/** A file's path is what it is below the project's content folder, or else its own name. */
function rootAndPath(root: string, file: string, content: string): [root: string, path: string] {
  const path = resolve(root, file);
  const home = resolve(root, content);
  const below = relative(home, path);
  if (existsSync(home) && !below.startsWith('..')) return [home, below.split(sep).join('/')];
  return [dirname(path), basename(path)];
}
