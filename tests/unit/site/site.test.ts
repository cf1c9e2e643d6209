import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import type { ArticleRecord } from '../../../src/record/schema.ts';
import type { Park } from '../../../src/register/park.ts';
import { parkRegister } from '../../../src/register/park-register.ts';
import { buildSite, type Site } from '../../../src/site/site.ts';
import { contentOf } from '../../fixtures/cards.ts';
import { sampleRecord } from './record-sample.ts';

const qingyuan: Park = {
  id: 'qingyuan',
  name: '清远高新区',
  fullName: '清远高新技术产业开发区',
  aliases: [],
  province: '广东',
  city: '清远',
  level: 'national',
  since: 2015,
  introduction: '',
};

function siteOf(records: readonly ArticleRecord[]) {
  const { register } = parkRegister([qingyuan]);
  return buildSite(contentOf(records), { parks: register }, SiteConfigSchema.parse({}));
}

const about = { id: 'qingyuan', name: '清远高新区', mentions: 3, primary: true };

describe('a site', () => {
  it('gives no issue to an article without a date', () => {
    expect(siteOf([sampleRecord()]).issues).toEqual([]);
  });

  it('gathers an issue’s pages in the paper’s order', () => {
    const site = siteOf([
      sampleRecord({ id: 'b', date: '2025-01-13', page: 'A05' }),
      sampleRecord({ id: 'a', date: '2025-01-13', page: 'A02' }),
    ]);
    expect(site.issues.map(({ id, pages }) => [id, pages.map(({ page }) => page)])).toEqual([
      ['20250113', ['A02', 'A05']],
    ]);
  });

  it('links an article to the one before and after on its page and in its park', () => {
    const source = { path: 'newspapers/one.txt', start: 0, end: 10, encoding: 'utf-8' };
    const site = siteOf([
      sampleRecord({ id: 'one', source, parks: [about] }),
      sampleRecord({ id: 'two', source: { ...source, start: 10, end: 20 } }),
      sampleRecord({ id: 'three', source: { ...source, start: 20, end: 30 }, parks: [about] }),
    ]);
    const around = site.surroundings.get('two');
    expect([around?.page.previous?.id, around?.page.next?.id]).toEqual(['one', 'three']);
    expect(site.surroundings.get('one')?.park?.next?.id).toBe('three');
  });

  it('makes a topic only of a keyword that two articles share', () => {
    const site = siteOf([
      sampleRecord({ id: 'a', keywords: ['党建', '科创'] }),
      sampleRecord({ id: 'b', keywords: ['党建'] }),
    ]);
    expect(site.topics.map(({ name, slug }) => [name, slug.replace(/-[0-9a-f]{6}$/, '')])).toEqual([
      ['党建', 'dang-jian'],
    ]);
  });

  it('gives a page to who is named twice or with a title, and to nobody named once in passing', () => {
    const once = [{ start: 0, end: 3 }];
    const site = siteOf([
      sampleRecord({
        entities: [
          { type: 'organisation', name: '聚石化学', mentions: [...once, { start: 9, end: 13 }] },
          { type: 'organisation', name: 'GDI智库', mentions: once },
          { type: 'person', name: '李思源', title: '董事长', mentions: once },
          { type: 'person', name: '王鑫', title: null, mentions: once },
        ],
      }),
    ]);
    expect(site.organisations.map(({ name }) => name)).toEqual(['聚石化学']);
    expect(site.people.map(({ name }) => name)).toEqual(['李思源']);
  });

  it('does not depend on the order in which records arrive', () => {
    const records = ['a', 'b', 'c'].map((id, i) =>
      sampleRecord({ id, date: `2025-01-0${i + 1}`, keywords: ['党建'], parks: [about] }),
    );
    const partsOf = (site: Site) => ({
      ...site,
      related: records.map(({ id }) => site.related.get(id)),
      parks: site.parks.map((own) => ({ ...own, points: own.points() })),
    });
    expect(partsOf(siteOf([...records].reverse()))).toEqual(partsOf(siteOf(records)));
  });
});
