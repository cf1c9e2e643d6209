import { describe, expect, it } from 'vitest';
import { correctionsOf } from '../../../src/record/corrections.ts';
import { sampleRecord } from '../site/record-sample.ts';

const edit = { rule: 'misprint', start: 2, end: 3, from: '人', to: '入', confidence: 0.95 };

describe('the corrections a reader is told of', () => {
  it('name the whole word where a message does', () => {
    const message = {
      rule: 'misprint',
      level: 'warning',
      start: 2,
      end: 4,
      found: '人选',
      expected: '入选',
    } as const;
    const record = sampleRecord({
      text: '企业入选榜单',
      edits: [edit],
      messages: [{ ...message, reason: '榜单' }],
    });
    expect(correctionsOf(record)).toMatchObject([
      { printed: '人选', meant: '入选', block: 0, start: 2, end: 4 },
    ]);
  });

  it('name the changed characters where no message does', () => {
    expect(correctionsOf(sampleRecord({ text: '企业入选榜单', edits: [edit] }))).toMatchObject([
      { printed: '人', meant: '入', start: 2, end: 3 },
    ]);
  });

  it('do not include changes of setting', () => {
    const comma = { ...edit, rule: 'full-width-punctuation', from: ',', to: '，' };
    expect(correctionsOf(sampleRecord({ text: '企业，选榜单', edits: [comma] }))).toEqual([]);
  });
});
