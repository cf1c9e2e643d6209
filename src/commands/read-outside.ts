import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Knowledge } from '../knowledge.ts';
import { ARTICLE_FOLDERS, type ArticleFile, NEWSPAPERS } from '../read-article-file.ts';

/** Reads a file a person named, wherever it lies, as the reader of its ending would read it below content/. */
export function readOutside(root: string, file: string, content: string, knowledge: Knowledge): ArticleFile {
  const { read } =
    ARTICLE_FOLDERS.find(({ endings }) => endings.some((ending) => file.endsWith(ending))) ?? NEWSPAPERS;
  return read(...rootAndPath(root, file, content), knowledge);
}

/** A file's path is what it is below the project's content folder, or else its own name. */
export function rootAndPath(root: string, file: string, content: string): [root: string, path: string] {
  const path = resolve(root, file);
  const home = resolve(root, content);
  const below = relative(home, path);
  if (existsSync(home) && !below.startsWith('..')) return [home, below.split(sep).join('/')];
  return [dirname(path), basename(path)];
}
