import type { NewsArticle, WithContext } from 'schema-dts';
import type { SiteConfig } from '../config.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { titleOf } from '../record/title.ts';
import { paths } from '../site/paths.ts';
import { absoluteLink } from './links.ts';

/** schema.org's NewsArticle for one article; what is unknown is left out. Safe inside a script element. */
export function articleJsonLd(config: SiteConfig, record: ArticleRecord): string {
  const url = absoluteLink(config, paths.article(record.id));
  const data: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: titleOf(record),
    inLanguage: config.language,
    wordCount: record.characters,
    isAccessibleForFree: true,
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/json',
      contentUrl: absoluteLink(config, paths.record(record.id)),
    },
  };
  if (record.subtitle !== null) data.alternativeHeadline = record.subtitle;
  if (record.summary !== '') data.description = record.summary;
  if (record.keywords.length > 0) data.keywords = record.keywords;
  if (record.date !== null) data.datePublished = record.date;
  if (record.page !== null) data.printPage = record.page;
  if (record.edition != null) data.printEdition = record.edition;
  if (record.dateline?.place != null) data.dateline = record.dateline.text;
  if (record.publication !== null) {
    data.isPartOf = { '@type': 'Newspaper', name: record.publication };
    data.publisher = { '@type': 'Organization', name: record.publication };
  }
  if (record.byline !== null && record.byline.people.length > 0) {
    data.author = record.byline.people.map(({ name }) => ({ '@type': 'Person', name }));
  }
  const about = record.parks.filter((park) => park.primary);
  if (about.length > 0) {
    data.about = about.map(({ id, name }) => ({
      '@type': 'Place',
      name,
      url: absoluteLink(config, paths.park(id)),
    }));
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
