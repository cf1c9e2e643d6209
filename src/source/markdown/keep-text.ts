import type { Definition, List, Node, Paragraph, Parent, Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { endOf, placeAs, startOf } from './position.ts';

/** “1978. 大事记” begins a chronicle, not the one thousand nine hundred and seventy-eighth item of a list. */
export function keepYears(tree: Root, text: string): void {
  replaceBlocks(tree, (node) => {
    if (node.type !== 'list' || (node.start ?? 0) < 1000) return [node];
    return node.children.map((item) => literal(item, text));
  });
}

/** `[注]: 本刊记者` defines a link that nobody uses: it is a note. */
export function keepDefinitions(tree: Root, text: string): void {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  replaceBlocks(tree, (node) => (isUnused(node, used) ? [literal(node, text)] : [node]));
}

function isUnused(node: RootContent, used: ReadonlySet<string>): node is Definition {
  return node.type === 'definition' && !used.has(node.identifier);
}

function literal(node: Node, text: string): Paragraph {
  const value = text.slice(startOf(node), endOf(node));
  return { type: 'paragraph', children: [{ type: 'text', value, ...placeAs(node) }], ...placeAs(node) };
}

/** Raw HTML is never markup: it is shown as what was typed. */
export function showHtml(tree: Root): void {
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const value: Text = { type: 'text', value: node.value, ...placeAs(node) };
    const isBlock =
      parent.type !== 'paragraph' &&
      parent.type !== 'heading' &&
      !('url' in parent) &&
      !PHRASES.has(parent.type);
    parent.children[index] = isBlock ? { type: 'paragraph', children: [value], ...placeAs(node) } : value;
  });
}

const PHRASES: ReadonlySet<string> = new Set(['emphasis', 'strong', 'linkReference', 'delete']);

function replaceBlocks(tree: Root, replace: (node: RootContent) => (RootContent | List)[]): void {
  const descend = (parent: Parent): void => {
    parent.children = parent.children.flatMap((child) => replace(child as RootContent));
    for (const child of parent.children) if ('children' in child) descend(child as Parent);
  };
  descend(tree);
}
