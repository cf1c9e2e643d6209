import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../../src/config.ts';
import { emitErrataFeed } from '../../../src/emit/errata-feed.ts';
import { correctionsOf } from '../../../src/record/corrections.ts';
import type { ArticleRecord } from '../../../src/record/schema.ts';
import { parkRegister } from '../../../src/register/park-register.ts';
import { buildSite } from '../../../src/site/site.ts';
import { contentOf, contextFor } from '../../fixtures/cards.ts';
import { sampleRecord } from '../site/record-sample.ts';

function filesOf(records: readonly ArticleRecord[]): { path: string; content: string }[] {
  const { register } = parkRegister([]);
  const site = buildSite(
    contentOf(records),
    { parks: register },
    SiteConfigSchema.parse({ basePath: '/a/b/' }),
  );
  return [...emitErrataFeed(site, contextFor(records))].map(({ path, content }) => ({
    path,
    content: String(content),
  }));
}

const erratum = { start: 6, end: 10, printed: '项\n目12', correct: '项目<21>', reason: '来函更正' };
const edit = { rule: 'erratum', start: 6, end: 10, from: '项\n目12', to: '项目<21>', confidence: 1 };

describe('the feed of errata', () => {
  it('is no file where the newspapers made no mistakes', () => {
    expect(filesOf([sampleRecord()])).toEqual([]);
  });

  it('names each mistake with its correction and reason, the last put right first', () => {
    const [feed, ...others] = filesOf([
      sampleRecord({ id: 'one', errata: [{ ...erratum, date: '2025-01-20' }] }),
      sampleRecord({ id: 'two', errata: [{ ...erratum, date: '2025-02-01' }] }),
    ]);
    expect(others).toEqual([]);
    expect(feed?.path).toBe('corrections.atom');
    const { entry } = new XMLParser({ ignoreAttributes: false }).parse(feed?.content ?? '').feed;
    expect(entry.map(({ link }: { link: { '@_href': string } }) => link['@_href'])).toEqual([
      expect.stringContaining('/a/b/articles/two.html'),
      expect.stringContaining('/a/b/articles/one.html'),
    ]);
    expect(entry[0].summary['#text']).toBe(
      '报上印作“项目12”，应作“项目<21>”。依据：来函更正。（2025年2月1日更正）',
    );
  });

  it('gives the page the day it was put right', () => {
    const record = sampleRecord({
      text: '园区今年引进项目<21>个。',
      edits: [edit],
      errata: [{ ...erratum, date: '2025-02-01' }],
    });
    expect(correctionsOf(record).map(({ corrected }) => corrected)).toEqual(['2025-02-01']);
  });
});
