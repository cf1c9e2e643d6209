import { element } from '../search/element.ts';

/** A permanent link in the margin of every paragraph, shown when the paragraph is pointed at. */
export function linkParagraphs(body: HTMLElement): void {
  for (const paragraph of body.querySelectorAll<HTMLElement>(':scope > p[id]')) {
    const number = paragraph.id.slice(1);
    paragraph.prepend(
      element('a', {
        class: 'paragraph-link',
        href: `#${paragraph.id}`,
        tabindex: '-1',
        'aria-label': `第${number}段的固定链接`,
        'data-number': number,
        'data-own': '',
      }),
    );
  }
}
