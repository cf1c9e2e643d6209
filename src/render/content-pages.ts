import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkHtml from 'remark-html';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A page an editor wrote in Markdown: `content/pages/about.md`. */
export interface ContentPage {
  /** Its first heading, or what its front matter says. */
  readonly title: string;
  /** The body below that heading, sanitized HTML. */
  readonly html: string;
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
