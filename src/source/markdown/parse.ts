import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnostic, type Finding } from '../../diagnostics/diagnostic.ts';
import { lineStarts, placeOf } from '../places.ts';
import { guardAddresses, makeFigures } from './figures.ts';
import { keepDefinitions, keepYears, showHtml } from './keep-text.ts';
import { overLimit } from './limits.ts';
import { startOf } from './position.ts';
import { joinSoftBreaks } from './soft-breaks.ts';

export interface ParsedMarkdown {
  readonly tree: Root;
  readonly messages: readonly Diagnostic[];
}

/**
 * Markdown from `bodyStart` on to a tree in which every word of the text is still to be seen: raw HTML is text,
 * a definition nobody uses is text, a link that is not allowed is its text. Offsets count from the file's start.
 * Null when the text is past the limits; the message says which.
 */
export function parseMarkdown(
  text: string,
  bodyStart: number,
  path: string,
): ParsedMarkdown | { message: Diagnostic } {
  const starts = lineStarts(text);
  const tell = (finding: Finding, offset: number): Diagnostic =>
    diagnostic(finding, { path, ...placeOf(starts, offset) });
  const body = text.slice(bodyStart);
  const over = overLimit(body);
  if (over !== null) return { message: tell(over.finding, bodyStart + over.offset) };
  const tree = unified().use(remarkParse).use(remarkCjkFriendly).parse(body);
  const messages: Diagnostic[] = [];
  shift(tree, bodyStart);
  keepYears(tree, text);
  keepDefinitions(tree, text);
  showHtml(tree);
  makeFigures(tree);
  guardAddresses(tree, (finding, node) => messages.push(tell(finding, startOf(node))));
  joinSoftBreaks(tree);
  return { tree, messages };
}

/** The parser saw only the body; positions are the file's from here on. */
function shift(tree: Root, by: number): void {
  visit(tree, (node) => {
    if (node.position?.start.offset !== undefined) node.position.start.offset += by;
    if (node.position?.end.offset !== undefined) node.position.end.offset += by;
  });
}
