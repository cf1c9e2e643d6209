import type { VFile } from 'vfile';
import { correctionsPath } from './corrections/correction.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Knowledge } from './knowledge.ts';
import { readMarkdownArticle } from './record/from-markdown.ts';
import { readNewspaper } from './record/from-newspaper.ts';
import type { ArticleDraft } from './record/schema.ts';
import { type Remark, remarkOfDiagnostic, remarkOfVFileMessage } from './remark.ts';
import { ArticleFieldsSchema } from './source/fields.ts';
import { readFields, readSource } from './source/read-source.ts';
import type { SetAside } from './source/source-text.ts';

/** What one file of content says. A file that cannot be read has no text and says why. */
export interface ArticleFile {
  /** SHA-256 of its bytes, hexadecimal; null when it could not be read. */
  readonly hash: string | null;
  readonly text: string | null;
  readonly aside: SetAside | null;
  readonly drafts: readonly ArticleDraft[];
  readonly remarks: readonly Remark[];
}

/** Reads one kind of article file below `root`. */
export type ArticleReader = (root: string, path: string, knowledge: Knowledge) => ArticleFile;

interface ArticleFolder {
  /** Below the content folder. */
  readonly folder: string;
  readonly endings: readonly string[];
  readonly read: ArticleReader;
}

export const NEWSPAPERS: ArticleFolder = { folder: 'newspapers', endings: ['.txt'], read: readNewspaperFile };
const ARTICLES: ArticleFolder = { folder: 'articles', endings: ['.md'], read: readMarkdownFile };

/** Where articles lie; of two articles with one id, the one that comes first here keeps it. */
export const ARTICLE_FOLDERS: readonly ArticleFolder[] = [ARTICLES, NEWSPAPERS];

function readMarkdownFile(root: string, path: string): ArticleFile {
  const reading = readFields(root, path, ArticleFieldsSchema);
  if (reading.kind === 'aside') return setAside(reading.aside);
  const { source } = reading;
  const { article, messages } = readMarkdownArticle(source);
  if (article === null)
    return setAside({ path, hash: source.hash, messages: [...source.messages, ...messages] });
  const remarks = [...source.messages, ...messages].map(remarkOfDiagnostic);
  return { hash: source.hash, text: source.text, aside: null, drafts: [article.draft], remarks };
}

function readNewspaperFile(root: string, path: string, knowledge: Knowledge): ArticleFile {
  const reading = readSource(root, path);
  if (reading.kind === 'aside') return setAside(reading.aside);
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

function setAside(aside: SetAside): ArticleFile {
  return { hash: null, text: null, aside, drafts: [], remarks: aside.messages.map(remarkOfDiagnostic) };
}
