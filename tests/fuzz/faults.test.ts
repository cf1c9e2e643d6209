/** That a fuzzer finds no fault says something only where it would have told one. */
import { describe, expect, it } from 'vitest';
import { readNewspaper } from '../../src/record/from-newspaper.ts';
import type { ArticleDraft } from '../../src/record/schema.ts';
import { sourceOf } from '../reading/source-of.ts';
import { draftsFault } from './drafts-fault.ts';
import { factsFault } from './facts-fault.ts';
import { faultOf, fuzzKnowledge } from './fault-of.ts';
import { Faults } from './faults.ts';

const knowledge = fuzzKnowledge();
const TEXT = '合肥高新区开工\n\n本报记者 李明\n\n合肥高新区完成工业增加值108.86亿元,同比增长13.3%。\n';
const drafts = readNewspaper(sourceOf(TEXT), {}).drafts;

const [draft] = drafts as [ArticleDraft];
const [edit] = draft.edits as [ArticleDraft['edits'][number]];

describe('the check of an input', () => {
  it('finds nothing wrong with a page that is read well', () => {
    expect(draftsFault(drafts, TEXT)).toBeNull();
    expect(factsFault(drafts, TEXT, knowledge)).toBeNull();
    expect(faultOf(Buffer.from(TEXT), knowledge)).toBeNull();
  });

  it.each([
    ['a slice', { source: { ...draft.source, end: TEXT.length + 1 } }, /^a slice \d+–\d+ outside the file$/],
    ['an edit', { edits: [{ ...edit, from: '。' }] }, /^an edit of \S+ not of its slice$/],
    ['a block', { edits: [] }, /^a block that is not its slices: "合肥/],
  ])('finds %s that leads to another place', (_, wrong, expected) => {
    expect(draftsFault([{ ...draft, ...wrong }], TEXT)).toMatch(expected);
  });

  it('finds two articles of one name, a record that is none, and a fact that stands nowhere', () => {
    expect(draftsFault([...drafts, ...drafts], TEXT)).toContain('one id');
    expect(factsFault([{ ...draft, id: '../x' }], TEXT, knowledge)).toContain('no record');
    expect(factsFault(drafts, TEXT.slice(0, 30), knowledge)).toContain('outside the file');
  });

  it('tells a throw with where it happened', () => {
    const find = () => {
      throw new Error('no park');
    };
    const broken = { ...knowledge, parks: { ...knowledge.parks, find } };
    const lengths = Array.from({ length: 8 }, (_, blanks) => Buffer.from(TEXT + ' '.repeat(blanks)));
    expect(lengths.map((input) => faultOf(input, broken)).find((fault) => fault !== null)).toMatch(
      /^threw Error: no park\n\s+at /,
    );
  });
});

describe('faults', () => {
  it('are told once a kind, with the shortest input', () => {
    const told: string[] = [];
    const faults = new Faults((fault) => told.push(fault));
    faults.note('at 12', Buffer.from('long'));
    faults.note('at 7', Buffer.from('s'));
    faults.note('at 9', Buffer.from('mid'));
    faults.note('other', Buffer.from(''));
    expect(told).toEqual(['at 12', 'other']);
    expect(faults.told()).toEqual(['at 7\n  input (base64): cw==', 'other\n  input (base64): ']);
  });
});
