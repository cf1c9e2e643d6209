import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A page an editor wrote in Markdown: `content/pages/about.md`. */
export interface ContentPage {
  /** The text of its first heading. */
  readonly title: string;
  /** The body below that heading, sanitized HTML. */
  readonly html: string;
}

const HEADING = /^#[ \t]+(.+?)[ \t]*#*[ \t]*$/m;

/** Renders an editor's Markdown. Raw HTML in it is dropped, emphasis beside full-width punctuation works. */
export function renderContentPage(markdown: string, fallbackTitle: string): ContentPage {
  const heading = HEADING.exec(markdown);
  const body = heading === null ? markdown : markdown.slice(heading.index + heading[0].length);
  return { title: heading?.[1] ?? fallbackTitle, html: renderMarkdown(body) };
}

/** Markdown as sanitized HTML; a line break inside a paragraph between two Han characters vanishes. */
export function renderMarkdown(markdown: string): string {
  const html = unified()
    .use(remarkParse)
    .use(remarkCjkFriendly)
    .use(remarkHtml)
    .processSync(markdown)
    .toString();
  return html.replace(/(?<=[\p{Script=Han}，。；：、！？”）》])\n(?=[\p{Script=Han}“（《])/gu, '').trim();
}
