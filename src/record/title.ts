import { blocksOf, textOf } from './blocks.ts';
import type { ArticleRecord } from './schema.ts';

const OPENING_WORDS = 18;

/** What an article is called in lists: its headline, or its opening words in an ellipsis when it has none. */
export function titleOf(record: ArticleRecord): string {
  if (record.headline !== null && record.headline !== '') return record.headline;
  const first = blocksOf(record)[0];
  const text = first === undefined ? '' : textOf(first);
  if (text === '') return '无题';
  const opening = [...text].slice(0, OPENING_WORDS).join('');
  return opening === text ? text : `${opening}……`;
}
