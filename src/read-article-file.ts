import { type ArticleFile, type ArticleReader, fileSetAside } from './article-file.ts';
import type { Knowledge } from './knowledge.ts';
import { readNewspaperFile } from './read-newspaper-file.ts';
import { readMarkdownArticle } from './record/from-markdown.ts';
import { remarkOfDiagnostic } from './remark.ts';
import { ArticleFieldsSchema } from './source/fields.ts';
import { readFields } from './source/read-source.ts';

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

function readMarkdownFile(root: string, path: string, { encodingOf }: Knowledge): ArticleFile {
  const reading = readFields(root, path, ArticleFieldsSchema, { encoding: encodingOf(path) });
  if (reading.kind === 'aside') return fileSetAside(reading.aside);
  const { source } = reading;
  const { article, messages } = readMarkdownArticle(source);
  if (article === null)
    return fileSetAside({ path, hash: source.hash, messages: [...source.messages, ...messages] });
  const remarks = [...source.messages, ...messages].map(remarkOfDiagnostic);
  return { hash: source.hash, text: source.text, aside: null, drafts: [article.draft], remarks };
}
