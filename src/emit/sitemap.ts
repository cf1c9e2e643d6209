import { SitemapIndexStream, SitemapItemStream } from 'sitemap';
import { absoluteLink } from '../render/links.ts';
import { once } from '../site/once.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type Emitter, inputsHash, keyedFile } from './context.ts';

interface Entry {
  readonly path: string;
  readonly date: string | null;
}

/** The protocol's limit for one file. */
const ENTRIES_A_FILE = 50_000;

/** `sitemap.xml`, or an index of `sitemap-1.xml`… where there are more than 50,000 pages. */
export const emitSitemap: Emitter = function* (site, context) {
  const entries = [...listPages(site)];
  const key = once(() => inputsHash(context, entries));
  if (entries.length <= ENTRIES_A_FILE) {
    yield keyedFile('sitemap.xml', key, () => writeSitemap(site, entries));
    return;
  }
  const files: string[] = [];
  for (let start = 0; start < entries.length; start += ENTRIES_A_FILE) {
    const path = `sitemap-${files.length + 1}.xml`;
    files.push(path);
    yield keyedFile(path, key, () => writeSitemap(site, entries.slice(start, start + ENTRIES_A_FILE)));
  }
  yield keyedFile('sitemap.xml', key, () => {
    const stream = new SitemapIndexStream();
    const items = files.map((path) => ({ url: absoluteLink(site.config, path) }));
    return `${drain(stream, items)}\n`;
  });
};

/** `SitemapStream` hands its text on in later ticks; the item stream inside it works at once, so that is used. */
function writeSitemap(site: Site, entries: readonly Entry[]): string {
  const items = entries.map(({ path, date }) => ({
    url: absoluteLink(site.config, path),
    img: [],
    video: [],
    links: [],
    ...(date === null ? {} : { lastmod: date }),
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${drain(new SitemapItemStream(), items)}</urlset>\n`;
}

/** Runs a stream to its end at once: these transform synchronously as long as somebody reads. */
function drain(stream: SitemapItemStream | SitemapIndexStream, items: readonly object[]): string {
  let text = '';
  const read = (): void => {
    for (let chunk: unknown = stream.read(); chunk !== null; chunk = stream.read()) text += String(chunk);
  };
  for (const item of items) {
    stream.write(item);
    read();
  }
  stream.end();
  read();
  return text;
}

function* listPages(site: Site): Iterable<Entry> {
  yield { path: paths.home, date: site.articles[0]?.date ?? null };
  for (const path of [paths.parks, paths.parksByPinyin]) yield { path, date: null };
  const indexes = [
    [paths.topics, site.topics],
    [paths.people, site.people],
    [paths.organisations, site.organisations],
    [paths.reporters, site.reporters],
  ] as const;
  for (const [path, collections] of indexes) if (collections.length > 0) yield { path, date: null };
  for (const record of site.articles) yield { path: paths.article(record.id), date: record.date };
  for (const { park, articles } of site.parks)
    yield { path: paths.park(park.id), date: articles[0]?.date ?? null };
  for (const { slug } of site.topics) yield { path: paths.topic(slug), date: null };
  for (const { slug } of site.people) yield { path: paths.person(slug), date: null };
  for (const { slug } of site.organisations) yield { path: paths.organisation(slug), date: null };
  for (const { slug } of site.reporters) yield { path: paths.reporter(slug), date: null };
  for (const { id, date } of site.issues) yield { path: paths.issue(id), date };
}
