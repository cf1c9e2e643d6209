import { Feed } from 'feed';
import type { ArticleCard } from '../record/card.ts';
import { absoluteLink } from '../render/links.ts';
import { once } from '../site/once.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type Emitter, inputsHash, keyedFile } from './context.ts';

/** One feed in three formats. */
interface Channel {
  readonly title: string;
  readonly description: string;
  readonly home: string;
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
  readonly articles: readonly ArticleCard[];
}

const ITEMS = 30;
/** Atom demands a date of every entry. What is undated says so by the earliest date there is, never by a guess. */
const UNDATED = new Date(0);

/** Atom, RSS and JSON Feed for the whole site and for every park. */
export const emitFeeds: Emitter = function* (site, context) {
  for (const channel of channels(site)) {
    const key = once(() => inputsHash(context, inputsOf(site, channel)));
    yield keyedFile(channel.atom, key, () => build(site, channel).atom1());
    yield keyedFile(channel.rss, key, () => withoutUndated(build(site, channel).rss2()));
    yield keyedFile(channel.json, key, () => withoutUndated(build(site, channel).json1()));
  }
};

/** A feed is decided by its newest articles and the names of their parks. */
function inputsOf(site: Site, { articles, ...channel }: Channel) {
  return [
    channel,
    articles.slice(0, ITEMS).map((article) => [article.id, article.hash, parkNamesOf(site, article)]),
  ];
}

/** The register's names, which are Han and nothing else: the package writes a category without escaping it. */
function parkNamesOf(site: Site, { parks }: ArticleCard): string[] {
  return parks.flatMap(({ id }) => site.parkById.get(id)?.name ?? []);
}

function* channels(site: Site): Iterable<Channel> {
  const { title, description } = site.config;
  const whole = { atom: 'feed.atom', rss: 'rss.xml', json: 'feed.json' };
  yield { title, description, home: paths.home, ...whole, articles: site.articles };
  for (const { park, articles } of site.parks) {
    const stem = `parks/${park.id}`;
    yield {
      title: `${park.name} · ${title}`,
      description: `${park.fullName}的新闻`,
      home: paths.park(park.id),
      atom: `${stem}.atom`,
      rss: `${stem}.rss`,
      json: `${stem}.feed.json`,
      articles,
    };
  }
}

function build(site: Site, channel: Channel): Feed {
  const link = (path: string): string => absoluteLink(site.config, path);
  const articles = channel.articles.slice(0, ITEMS);
  const newest = articles.find((record) => record.date !== null)?.date ?? null;
  const feed = new Feed({
    id: link(channel.home),
    link: link(channel.home),
    title: channel.title,
    description: channel.description,
    language: site.config.language,
    generator: false,
    updated: newest === null ? UNDATED : new Date(newest),
    feedLinks: { atom: link(channel.atom), rss: link(channel.rss), json: link(channel.json) },
    author: { name: site.config.title },
  });
  for (const record of articles) {
    const url = link(paths.article(record.id));
    const author = (record.byline?.people ?? []).map(({ name }) => ({ name }));
    feed.addItem({
      id: url,
      link: url,
      title: record.title,
      description: record.summary,
      date: record.date === null ? UNDATED : new Date(record.date),
      // The package reads the first of a list without asking whether there is one.
      ...(author.length === 0 ? {} : { author }),
      category: parkNamesOf(site, record).map((name) => ({ name })),
    });
  }
  return feed;
}

/** RSS and JSON Feed allow an item without a date: there the stand-in is taken out again. */
function withoutUndated(text: string): string {
  return text
    .replace(
      /^\s*<(?:pubDate|lastBuildDate)>Thu, 01 Jan 1970 00:00:00 GMT<\/(?:pubDate|lastBuildDate)>\n/gm,
      '',
    )
    .replace(/,?\s*"date_modified": "1970-01-01T00:00:00\.000Z"/g, '');
}
