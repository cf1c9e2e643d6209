import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Line ends inside a paragraph: nothing between Chinese, a blank between words of other scripts. */
export function joinSoftBreaks(tree: Root): void {
  visit(tree, 'text', (node) => {
    if (/[\r\n]/.test(node.value)) node.value = joinLines(node.value);
  });
}

export function joinLines(text: string): string {
  return text
    .split(/[ \t]{0,64}(?:\r\n|\n|\r)[ \t]{0,64}/)
    .reduce((joined, line) => joined + breakBetween(joined, line) + line);
}

/** What a line end between two texts stands for. */
export function breakBetween(before: string, after: string): string {
  return before === '' ||
    after === '' ||
    EAST_ASIAN.test(before.slice(-1)) ||
    EAST_ASIAN.test(after.charAt(0))
    ? ''
    : ' ';
}

const EAST_ASIAN = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;
