/** On the page that stands in for one that cannot be fetched: what was read last, and can be read now. */
import { element, PRINTED } from './search/element.ts';

/** Where the service worker keeps pages, the last read at the end. */
const KEPT = 'yuankan-pages';
const MOST = 60;

void list();

async function list(): Promise<void> {
  const section = document.querySelector<HTMLElement>('[data-kept]');
  if (section === null || !('caches' in window)) return;
  const cache = await caches.open(KEPT);
  const requests = [...(await cache.keys())].reverse();
  const pages = await Promise.all(requests.map(async ({ url }) => ({ url, page: await cache.match(url) })));
  const links: HTMLElement[] = [];
  const named = new Set<string>();
  for (const { url, page } of pages) {
    const title = titleOf(await page?.text());
    if (title === null || named.has(title) || url.startsWith(location.href)) continue;
    named.add(title);
    links.push(element('li', {}, element('a', { href: url, lang: PRINTED }, title)));
  }
  section.querySelector('ul')?.append(...links.slice(0, MOST));
  section.hidden = links.length === 0;
}

/** The page's title without the site's name, which stands behind it. */
function titleOf(html: string | undefined): string | null {
  if (html === undefined) return null;
  const { title } = new DOMParser().parseFromString(html, 'text/html');
  const parts = title.split(' · ');
  return parts.length > 1 ? parts.slice(0, -1).join(' · ') : title;
}
