import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import { emitFeeds } from '../../../src/emit/feeds.ts';
import type { ArticleRecord } from '../../../src/record/schema.ts';
import { parkRegister } from '../../../src/register/park-register.ts';
import { buildSite } from '../../../src/site/site.ts';
import { contentOf, contextFor } from '../../fixtures/cards.ts';
import { sampleRecord } from '../site/record-sample.ts';

function feedsOf(records: readonly ArticleRecord[]): Map<string, string> {
  const { register } = parkRegister([]);
  const site = buildSite(
    contentOf(records),
    { parks: register },
    SiteConfigSchema.parse({ basePath: '/a/b/' }),
  );
  return new Map([...emitFeeds(site, contextFor(records))].map((file) => [file.path, String(file.content)]));
}

describe('the feeds', () => {
  it('name every article in all three formats, with addresses below the base path', () => {
    const feeds = feedsOf([sampleRecord({ id: 'one', date: '2025-01-13' }), sampleRecord({ id: 'two' })]);
    for (const path of ['feed.atom', 'rss.xml', 'feed.json']) {
      for (const id of ['one', 'two']) expect(feeds.get(path)).toContain(`/a/b/articles/${id}.html`);
    }
  });

  it('give an undated article no date where the format allows none', () => {
    const feeds = feedsOf([sampleRecord({ id: 'undated' })]);
    expect(feeds.get('rss.xml')).not.toContain('1970');
    expect(feeds.get('feed.json')).not.toContain('1970');
    expect(JSON.parse(feeds.get('feed.json') ?? '').items).toHaveLength(1);
  });

  it('are well-formed, whatever the headline', () => {
    const feeds = feedsOf([sampleRecord({ headline: '“A&B”<研发>占比]]>', byline: null })]);
    const parser = new XMLParser({ ignoreAttributes: false });
    expect(parser.parse(feeds.get('feed.atom') ?? '').feed.entry.title['#text'] ?? '').toContain('A&B');
    expect(parser.parse(feeds.get('rss.xml') ?? '').rss.channel.item.title).toContain('A&B');
  });

  it('are the same bytes every time', () => {
    const records = [sampleRecord({ date: '2025-01-13' })];
    expect(feedsOf(records)).toEqual(feedsOf(records));
  });
});
