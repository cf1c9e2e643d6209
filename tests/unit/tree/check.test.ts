import { describe, expect, it } from 'vitest';
import { parseNewspaper } from '../../../src/parse/parser.ts';
import { brokenInvariant } from '../../../src/tree/check.ts';
import type { Leaf, Root, TreeNode } from '../../../src/tree/node.ts';
import { isLeaf } from '../../../src/tree/read.ts';

const SOURCE = '高新区开工\n\n本报记者 李明\n\n园区动工。\n';

function tree(): { root: Root; leaves: Leaf[] } {
  const root = parseNewspaper(SOURCE, 0);
  const leaves: Leaf[] = [];
  const visit = (node: TreeNode): void => {
    if (isLeaf(node)) leaves.push(node);
    else for (const child of node.children) visit(child as TreeNode);
  };
  visit(root);
  return { root, leaves };
}

/** What is said when the leaf at `at` is changed so. */
function broken(at: number, change: (leaf: Leaf) => void): string | null {
  const { root, leaves } = tree();
  const leaf = leaves[at];
  if (leaf === undefined) throw new Error('no such leaf');
  change(leaf);
  return brokenInvariant(root, SOURCE);
}

const EDIT = { rule: 'some-rule', confidence: 1 } as NonNullable<Leaf['edit']>;
const set = (changes: Partial<Leaf>) => (leaf: Leaf) => void Object.assign(leaf, changes);

describe('a tree', () => {
  it('as it is parsed breaks nothing', () => {
    expect(brokenInvariant(tree().root, SOURCE)).toBeNull();
  });

  it('that leaves a gap or covers a place twice is told where', () => {
    const { leaves } = tree();
    const second = leaves[1]?.start ?? 0;
    expect(broken(1, set({ start: second + 1 }))).toMatch(
      new RegExp(`^a \\w+ starts at ${second + 1}, expected ${second}$`),
    );
    expect(broken(1, set({ start: second - 1 }))).toMatch(`starts at ${second - 1}, expected ${second}`);
  });

  it('that ends before the file, or after it, is told', () => {
    const { leaves } = tree();
    const last = leaves.length - 1;
    const { start = 0, value = '' } = leaves[last] ?? {};
    expect(brokenInvariant(tree().root, `${SOURCE}多`)).toBe(
      `leaves end at ${SOURCE.length}, the file at ${SOURCE.length + 1}`,
    );
    expect(broken(last, set({ end: SOURCE.length + 1, value: `${value}多`, edit: EDIT }))).toMatch(
      `at ${start} ends at ${SOURCE.length + 1}, past the file`.replace(`at ${start} `, ''),
    );
  });

  it('with an empty leaf is told', () => {
    expect(broken(0, set({ end: 0, value: '' }))).toMatch(/^a \w+ at 0 is empty$/);
  });

  it('whose leaf shows something else and names no rule is told', () => {
    expect(broken(0, set({ value: '高薪区开工' }))).toMatch(/at 0 is changed, but names no rule$/);
    // The right beginning is not enough, nor is the right length.
    expect(broken(0, set({ value: '高' }))).toMatch(/is changed/);
  });

  it('whose leaf names a rule and shows the source is told', () => {
    expect(broken(0, set({ edit: EDIT }))).toMatch(/at 0 names some-rule, but is unchanged$/);
    expect(broken(0, set({ edit: EDIT, value: '高薪区开工' }))).toBeNull();
  });
});
