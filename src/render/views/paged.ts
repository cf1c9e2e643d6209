import { pageOfList } from '../../site/paths.ts';
import { relativeLink } from '../links.ts';

/** One page of a list, with the way to the others. */
export interface ListPage<T> {
  readonly path: string;
  readonly number: number;
  readonly last: number;
  readonly items: readonly T[];
}

/**
 * Cuts a newest-first list into pages that are numbered from the oldest: page 1 holds the oldest items and,
 * once full, never changes again. The newest page holds the remainder and up to one page more, so that it
 * is never nearly empty.
 */
export function paginate<T>(items: readonly T[], size: number, path: string): ListPage<T>[] {
  const last = Math.max(1, Math.floor(items.length / size));
  const pages: ListPage<T>[] = [];
  for (let number = last; number >= 1; number -= 1) {
    const end = items.length - (number - 1) * size;
    const start = number === last ? 0 : end - size;
    pages.push({ path: pageOfList(path, number, last), number, last, items: items.slice(start, end) });
  }
  return pages;
}

/** Links to the newer and older page, and to all of them; null when there is only one. */
export function viewPager(page: ListPage<unknown>, path: string) {
  if (page.last === 1) return null;
  const href = (number: number): string => relativeLink(page.path, pageOfList(path, number, page.last));
  const around = [
    page.last,
    page.number + 2,
    page.number + 1,
    page.number,
    page.number - 1,
    page.number - 2,
    1,
  ];
  const numbers = [...new Set(around)]
    .filter((number) => number >= 1 && number <= page.last)
    .sort((a, b) => b - a);
  return {
    newer: page.number < page.last ? href(page.number + 1) : null,
    older: page.number > 1 ? href(page.number - 1) : null,
    numbers: numbers.map((number, index) => ({
      number,
      href: href(number),
      current: number === page.number,
      gap: index > 0 && (numbers[index - 1] ?? 0) - number > 1,
    })),
  };
}
