import type { ArticleCard } from '../../record/card.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { chineseDate } from '../dates.ts';
import { grouped } from '../figures.ts';
import { renderHeadline } from '../headline.ts';
import { relativeLink } from '../links.ts';

/** An article as lists show it. `placed`: the list itself says the park, so only a printed kicker is shown. */
export function viewTeaser(site: Site, record: ArticleCard, from: string, placed = false) {
  return {
    href: relativeLink(from, paths.article(record.id)),
    headline: headlineOf(record),
    kicker: placed && record.kicker === null ? null : kickerOf(site, record, from),
    byline: record.byline === null ? null : shortByline(record.byline.people, record.byline.text),
    date: record.date,
    dateText: record.date === null ? null : chineseDate(record.date),
    page: record.page,
    summary: record.summary === '' ? null : record.summary,
    characters: grouped(record.characters),
    statistics: record.statistics,
  };
}

/** The headline as HTML, broken only where a word ends. */
export function headlineOf(record: ArticleCard): string {
  return renderHeadline(record.titleParts);
}

/** Names after three are counted, as a front page has no room for thirty. */
function shortByline(people: readonly { readonly name: string }[], text: string): string {
  if (people.length <= 4) return text;
  return `${people
    .slice(0, 3)
    .map(({ name }) => name)
    .join(' ')} 等${people.length}人`;
}

/**
 * What stands above a headline: the printed kicker, or else the park's province, city or name,
 * whichever the headline does not say already.
 */
export function kickerOf(site: Site, record: ArticleCard, from: string) {
  if (record.kicker !== null) return { text: record.kicker, href: null };
  const mention = record.parks.find((park) => park.primary) ?? record.parks[0];
  const park = mention === undefined ? undefined : site.parkById.get(mention.id);
  if (park === undefined) return null;
  const { title } = record;
  const named = [park.name, ...park.aliases].some((name) => title.includes(name));
  const place = [park.province, park.city].filter((part) => part !== null && part !== '');
  const distinct = [...new Set(place)].join(' · ');
  return {
    text: named && distinct !== '' ? distinct : park.name,
    href: relativeLink(from, paths.park(park.id)),
  };
}
