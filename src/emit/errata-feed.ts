import { Feed } from 'feed';
import { chineseDate } from '../render/dates.ts';
import { absoluteLink } from '../render/links.ts';
import { type DatedErratum, errataOf } from '../site/errata.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type Emitter, lazyFile } from './context.ts';

const ITEMS = 100;

/** The newspapers' own mistakes, as an editor put them right, the last first; no file where there is none. */
export const emitErrataFeed: Emitter = function* (site) {
  const entries = errataOf(site.articles);
  if (entries.length > 0) yield lazyFile(paths.errataFeed, () => build(site, entries));
};

function build(site: Site, entries: readonly DatedErratum[]): string {
  const link = (path: string): string => absoluteLink(site.config, path);
  const feed = new Feed({
    id: link(paths.corrections),
    link: link(paths.corrections),
    title: `勘误 · ${site.config.title}`,
    description: '报上的差错和更正',
    language: site.config.language,
    generator: false,
    updated: new Date(entries[0]?.erratum.date ?? 0),
    feedLinks: { atom: link(paths.errataFeed) },
    author: { name: site.config.title },
  });
  for (const { record, erratum } of entries.slice(0, ITEMS)) {
    const url = link(paths.article(record.id));
    const { printed, correct, reason, date, start } = erratum;
    const words = `报上印作“${onOneLine(printed)}”，应作“${correct}”。`;
    feed.addItem({
      id: `${url}#erratum-${start}`,
      link: url,
      title: `更正：${record.title}`,
      description: `${words}${reason === null ? '' : `依据：${reason}。`}（${chineseDate(date)}更正）`,
      date: new Date(date),
    });
  }
  return feed.atom1();
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
