import type { VFile } from 'vfile';
import type { Article, Block, Leaf, Root } from './node.ts';
import { isLeaf, startOf, textOf } from './read.ts';

/**
 * The tree as text a person can review: a line a block, indented by depth, with what was changed in it below.
 *
 *     article 0–512
 *       headline "清远高新区“红色引擎”激发科创动能"
 *         · curly-quotes 5 "\"" → "“"
 */
export function inspectTree(tree: Root, options: { readonly edits?: boolean } = {}): string {
  const lines: string[] = [];
  for (const child of tree.children) {
    if (child.type === 'article') inspectArticle(lines, child, options.edits ?? true);
    else if (child.type !== 'blank') lines.push(`${child.type} ${JSON.stringify(child.value)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Messages as text, a line each, in source order. */
export function inspectMessages(messages: VFile['messages']): string {
  return messages
    .map((message) => `${message.ruleId ?? 'message'} ${placeOf(message)} ${message.reason}\n`)
    .join('');
}

function placeOf(message: VFile['messages'][number]): string {
  return `${message.line ?? '?'}:${message.column ?? '?'}`;
}

function inspectArticle(lines: string[], article: Article, edits: boolean): void {
  lines.push(`article ${startOf(article)}${sureness(article.confidence)}`);
  if (article.byline !== null) {
    const people = article.byline.people.map(({ name, role }) => (role === null ? name : `${name}/${role}`));
    lines.push(`  = by ${people.join(', ') || article.byline.text}`);
  }
  if (article.dateline !== null) {
    const { place, date, agency } = article.dateline;
    lines.push(`  = dateline ${[agency, place, date].map((it) => it ?? '–').join(' | ')}`);
  }
  for (const child of article.children) inspectChild(lines, child, '  ', edits);
}

function inspectChild(lines: string[], child: Leaf | Block, indent: string, edits: boolean): void {
  if (isLeaf(child)) {
    if (child.type !== 'blank') lines.push(`${indent}${child.type} ${JSON.stringify(child.value)}`);
    else if (child.edit !== null) lines.push(`${indent}${editLine(child)}`);
    return;
  }
  const style = child.style === null ? '' : `.${child.style}`;
  lines.push(`${indent}${child.type}${style} ${textOf(child)}${sureness(child.confidence)}`);
  for (const inner of child.children) {
    if (!isLeaf(inner)) inspectChild(lines, inner, `${indent}  `, edits);
    else if (edits && inner.edit !== null) lines.push(`${indent}  ${editLine(inner)}`);
    else if (inner.type === 'marker' || inner.type === 'furniture') {
      lines.push(`${indent}  ${inner.type} ${JSON.stringify(inner.value)}`);
    }
  }
}

function editLine(leaf: Leaf): string {
  const rule = leaf.edit?.rule ?? '';
  const confidence = sureness(leaf.edit?.confidence ?? 1);
  return `· ${rule} ${leaf.start}–${leaf.end} → ${JSON.stringify(leaf.value)}${confidence}`;
}

function sureness(confidence: number): string {
  return confidence < 0.95 ? ` (${confidence.toFixed(1)})` : '';
}
