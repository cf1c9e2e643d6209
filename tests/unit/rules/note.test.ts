import { expect, it } from 'vitest';
import { blocksOf } from '../../../src/record/blocks.ts';
import { readNewspaper } from '../../../src/record/from-newspaper.ts';
import { sourceOf } from '../../reading/source-of.ts';

const styleUnder = (label: string) => {
  const text = `云岭高新区开工\n\n▶ 本报记者 李明\n\n${label}\n\n今天起本报刊发一组报道，看园区里的变化。\n`;
  const [draft] = readNewspaper(sourceOf(text), {}).drafts;
  const last = draft === undefined ? undefined : blocksOf(draft).at(-1);
  return last?.type === 'paragraph' ? last.style : null;
};

it.each(['编者按', '编　者　按', `编${' '.repeat(40)}者按：`, '【核心阅读】'])(
  '%j stands before a note',
  (label) => {
    expect(styleUnder(label)).toBe('note');
  },
);

it.each(['编者按语', '编辑部'])('%j does not', (label) => {
  expect(styleUnder(label)).not.toBe('note');
});
