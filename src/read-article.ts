import type { ArticleReader } from './article-file.ts';
import { complete } from './facts/index.ts';
import type { Knowledge } from './knowledge.ts';
import { type ArticleCard, cardOf } from './record/card.ts';
import type { ArticleRecord } from './record/schema.ts';
import { type Remark, remarkedText, remarksOfRecord } from './remark.ts';
import type { SetAside } from './source/source-text.ts';

/** What is always at hand of one file of content, as plain data: it is kept between builds as it is. */
export interface FileSummary {
  /** SHA-256 of the file's bytes, hexadecimal; null when it could not be read. */
  readonly hash: string | null;
  readonly aside: SetAside | null;
  readonly remarks: readonly Remark[];
  /** One a record, in the same order. */
  readonly cards: readonly ArticleCard[];
}

/** All that one file of content gives to the site. */
export interface FileReading {
  readonly summary: FileSummary;
  readonly records: readonly ArticleRecord[];
}

/** Reads one file and asks what its articles say. Not plain data yet: see `plain`. */
export function readArticle(
  content: string,
  path: string,
  read: ArticleReader,
  knowledge: Knowledge,
): FileReading {
  const file = read(content, path, knowledge);
  const records = file.drafts.map((draft) => complete(draft, knowledge));
  const text = remarkedText(file.text ?? '');
  return {
    summary: {
      hash: file.hash,
      aside: file.aside,
      remarks: [...file.remarks, ...records.flatMap((record) => remarksOfRecord(record, text))],
      cards: records.map((record) => cardOf(record, knowledge.segmenter)),
    },
    records,
  };
}

/** A reading as it would come back from where readings are kept, so that it is the same whenever it was made. */
export function plain<T extends FileReading | FileReading['records']>(reading: T): T {
  return JSON.parse(JSON.stringify(reading));
}
