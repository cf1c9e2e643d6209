import type { ArticleReader } from './article-file.ts';
import { complete } from './facts/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { ArticleRecord } from './record/schema.ts';
import { type Remark, remarkedText, remarksOfRecord } from './remark.ts';
import { titleOf } from './site/title.ts';
import type { SetAside } from './source/source-text.ts';

/** All that one file of content gives to the site, as plain data: it is kept between builds as it is. */
export interface FileReading {
  /** SHA-256 of the file's bytes, hexadecimal; null when it could not be read. */
  readonly hash: string | null;
  readonly aside: SetAside | null;
  readonly records: readonly ArticleRecord[];
  readonly remarks: readonly Remark[];
  /** The words of each article's title, so that a page of headlines needs no dictionary. */
  readonly titles: readonly (readonly [title: string, words: readonly string[]])[];
}

/** Reads one file and asks what its articles say. */
export function readArticle(
  content: string,
  path: string,
  read: ArticleReader,
  knowledge: Knowledge,
): FileReading {
  const file = read(content, path, knowledge);
  const records = file.drafts.map((draft) => complete(draft, knowledge));
  const text = remarkedText(file.text ?? '');
  const reading: FileReading = {
    hash: file.hash,
    aside: file.aside,
    records,
    remarks: [...file.remarks, ...records.flatMap((record) => remarksOfRecord(record, text))],
    titles: records.map(titleOf).map((title) => [title, knowledge.segmenter.words(title)]),
  };
  // Through JSON, so that a reading is the same whether it was made now or kept from before.
  const plain: FileReading = JSON.parse(JSON.stringify(reading));
  return plain;
}
