import { resolve } from 'node:path';
import type { SiteConfig } from './config.ts';
import { complete } from './facts/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Progress } from './progress.ts';
import { ARTICLE_FOLDERS, type ArticleReader } from './read-article-file.ts';
import type { ArticleDraft, ArticleRecord } from './record/schema.ts';
import { type Remark, remarkOfDiagnostic, remarksOfRecord } from './remark.ts';
import type { SetAside } from './source/source-text.ts';
import { walk } from './source/walk.ts';

/** Everything content/ says, article by article; nothing in it depends on the order the disk gives files in. */
export interface Content {
  /** By source path, then in source order. */
  readonly records: readonly ArticleRecord[];
  /** Decoded source files by path below the content folder. */
  readonly sources: ReadonlyMap<string, string>;
  readonly aside: readonly SetAside[];
  readonly remarks: readonly Remark[];
}

export interface ReadOptions {
  readonly root: string;
  readonly config: SiteConfig;
  readonly knowledge: Knowledge;
  readonly progress: Progress;
}

/** Reads every article. A file that cannot be read is set aside and named; nothing in content stops the rest. */
export function readContent({ root, config, knowledge, progress }: ReadOptions): Content {
  const content = resolve(root, config.content);
  const records: ArticleRecord[] = [];
  const sources = new Map<string, string>();
  const aside: SetAside[] = [];
  const remarks: Remark[] = [];
  const ids = new Map<string, string>();
  const files = listArticles(content, remarks);
  progress.stage('reading', files.length);
  for (const { path, read } of files) {
    const file = read(content, path, knowledge);
    remarks.push(...file.remarks);
    if (file.aside !== null) aside.push(file.aside);
    if (file.text !== null) sources.set(path, file.text);
    for (const draft of file.drafts) {
      const record = complete(withOwnId(draft, ids, remarks), knowledge);
      records.push(record);
      remarks.push(...remarksOfRecord(record, file.text ?? ''));
    }
    progress.step();
  }
  return { records, sources, aside, remarks };
}

function listArticles(content: string, remarks: Remark[]): { path: string; read: ArticleReader }[] {
  return ARTICLE_FOLDERS.flatMap(({ folder, endings, read }) => {
    const { files, messages } = walk(content, folder, endings);
    remarks.push(...messages.map(remarkOfDiagnostic));
    return files.map((path) => ({ path, read }));
  });
}

/** Two articles never share an id: the later by path gets the next free number, and both files are named. */
function withOwnId(draft: ArticleDraft, ids: Map<string, string>, remarks: Remark[]): ArticleDraft {
  const { path } = draft.source;
  const holder = ids.get(draft.id);
  let id = draft.id;
  for (let count = 2; ids.has(id); count += 1) id = `${draft.id}-${count}`;
  ids.set(id, path);
  if (holder === undefined) return draft;
  const text = `found the id ${draft.id} of an article in ${holder}, expected another; this one is published as ${id}`;
  remarks.push({ level: 'warning', path, line: 1, column: 1, code: 'W_ID_DUP', text });
  return { ...draft, id };
}
