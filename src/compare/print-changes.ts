import type { Edit } from '../record/schema.ts';
import type { ArticleChange } from './compare-records.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** Changes as text: a head line an article, its edits gained and lost, its lines; and the sum at the end. */
export function* changeLines(changes: readonly ArticleChange[], revision: string): Generator<string> {
  for (const change of changes) {
    yield `${SIGNS[change.kind]} ${change.id} ${change.headline ?? ''} (${change.path})`;
    for (const edit of change.kind === 'changed' ? change.gained : [])
      yield `    edit gained: ${editText(edit)}`;
    for (const edit of change.kind === 'changed' ? change.lost : []) yield `    edit lost: ${editText(edit)}`;
    for (const line of change.lines) yield `    ${line}`;
  }
  const count = (kind: ArticleChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const edits = (side: 'gained' | 'lost') => changes.reduce((sum, change) => sum + change[side].length, 0);
  yield `against ${revision}: ${count('changed')} articles changed · ${count('added')} added · ${count('removed')} removed · ${edits('gained')} edits gained · ${edits('lost')} lost`;
}

function editText({ rule, from, to, start }: Edit): string {
  return `${rule} at ${start} ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
}
