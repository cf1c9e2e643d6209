import { wrapMatches } from '../search/wrap.ts';

/** One or two figures that stand alone; 2024, 13.3% and TOP 100 lie on their side as they do in books. */
const SHORT = /(?<![\d.,%A-Za-z-])\d{1,2}(?![\d.,%A-Za-z])|(?<=\d-)\d{1,2}(?![\d.,%A-Za-z-])/g;

/** In vertical lines short numbers stand upright, in the space of one character (纵中横). Done once, when first needed. */
export function standDigitsUpright(body: HTMLElement): void {
  const root = document.documentElement;
  const isVertical = (): boolean => root.dataset['direction'] === 'vertical';
  const stand = (): void => {
    for (const block of body.querySelectorAll<HTMLElement>('h2, p[id]')) {
      const matches = [...block.textContent.matchAll(SHORT)].map(
        ({ index, 0: digits }) => [index, index + digits.length] as const,
      );
      wrapMatches(block, matches, 'span', 'upright');
    }
  };
  if (isVertical()) {
    stand();
    return;
  }
  const waiting = new MutationObserver(() => {
    if (!isVertical()) return;
    waiting.disconnect();
    stand();
  });
  waiting.observe(root, { attributes: true, attributeFilter: ['data-direction'] });
}
