import type { EmitContext } from '../../emit/context.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { titleOf } from '../../site/title.ts';
import { type Body, findDateline, renderBody } from '../body.ts';
import { citationsOf } from '../citation.ts';
import { chineseDate, chineseWeekday } from '../dates.ts';
import { grouped, viewFigure } from '../figures.ts';
import { articleJsonLd } from '../json-ld.ts';
import { absoluteLink, relativeLink, rootFrom } from '../links.ts';
import { placeInWords } from './ledger.ts';
import { viewPage } from './page.ts';
import { headlineOf, kickerOf } from './teaser.ts';

/** Everything an article's page shows. */
export function viewArticle(site: Site, context: EmitContext, record: ArticleRecord) {
  const path = paths.article(record.id);
  const about = record.parks.find((park) => park.primary);
  return {
    ...viewText(site, context, record, articleJsonLd(site, record)),
    converted: false,
    recordHref: relativeLink(path, paths.record(record.id)),
    traditionalHref: site.config.traditional ? relativeLink(path, paths.traditional(record.id)) : null,
    citation: citationsOf(site, record, path),
    figures: record.statistics.map((statistic, index) => ({
      figure: viewFigure(statistic),
      subject: statistic.subject === about?.name ? null : statistic.subject,
      href: statistic.at === undefined ? null : `#s${index + 1}`,
    })),
    ...viewMargin(site, record, path),
  };
}

/** The article alone, to be converted: what stands beside it is on its own page, and conversion costs by length. */
export function viewConverted(site: Site, context: EmitContext, record: ArticleRecord) {
  const path = paths.article(record.id);
  return {
    ...viewText(site, context, record, null),
    lang: 'zh-Hant',
    converted: true,
    simplifiedHref: relativeLink(path, path),
    traditionalHref: null,
  };
}

/** Head, facts and text, which both pages of an article have. */
function viewText(site: Site, context: EmitContext, record: ArticleRecord, jsonLd: string | null) {
  const path = paths.article(record.id);
  const body = renderBody(record, `${rootFrom(path)}figures/`);
  const title = titleOf(record);
  return {
    ...viewPage(site, context, {
      path,
      title,
      description: record.summary === '' ? title : record.summary,
      section: null,
      kind: 'article',
      ...(jsonLd === null ? {} : { jsonLd }),
      image: paths.shareImage(record.id, context.rasterize === null ? 'svg' : 'png'),
      scripts: ['reading', 'mark'],
    }),
    id: record.id,
    kicker: kickerOf(site, record, path),
    headline: headlineOf(site, record),
    subtitle: record.subtitle,
    byline: viewByline(site, record, path),
    publication: record.publication,
    date: record.date,
    dateText: record.date === null ? null : chineseDate(record.date),
    weekday: record.date === null ? null : chineseWeekday(record.date),
    page: record.page,
    issueHref: issueHref(site, record, path),
    dateline: findDateline(record) === null ? (record.dateline?.text ?? null) : null,
    characters: grouped(record.characters),
    minutes: Math.max(1, record.readingMinutes),
    body: body.html,
    permanent: absoluteLink(site.config, path),
    sourceHref: context.hasSource(record.source.path) ? relativeLink(path, paths.source(record.id)) : null,
    ledgerHref: relativeLink(path, paths.corrections),
    report: reportLink(site, record),
    corrections: viewCorrections(body),
  };
}

function viewByline(site: Site, record: ArticleRecord, from: string) {
  if (record.byline === null) return null;
  let role: string | null = null;
  const people = record.byline.people.map((person) => {
    const reporter = site.named.reporters.get(person.name);
    const shown = { role: person.role === role ? null : person.role, name: person.name, href: '' };
    role = person.role;
    return {
      ...shown,
      href: reporter === undefined ? null : relativeLink(from, paths.reporter(reporter.slug)),
    };
  });
  return { text: record.byline.text, people: people.length === 0 ? null : people };
}

function issueHref(site: Site, record: ArticleRecord, from: string): string | null {
  const issue = site.issueOf.get(record.id);
  return issue === undefined ? null : relativeLink(from, paths.issue(issue.id));
}

function viewCorrections(body: Body) {
  return body.corrections.map(({ edit, printed, meant, anchor, corrected }, index) => ({
    number: index + 1,
    place: placeInWords(anchor),
    anchor,
    from: printed,
    to: meant,
    reason: edit.reason ?? null,
    corrected,
    correctedText: corrected === null ? null : chineseDate(corrected),
  }));
}

/** Parks, people, organisations, topics and neighbours: what stands beside the text. */
function viewMargin(site: Site, record: ArticleRecord, from: string) {
  const around = site.surroundings.get(record.id);
  const link = (other: ArticleRecord | null | undefined) =>
    other ? { href: relativeLink(from, paths.article(other.id)), headline: headlineOf(site, other) } : null;
  const entities = (type: 'person' | 'organisation') =>
    record.entities
      .filter((entity) => entity.type === type)
      .map(({ name, title }) => {
        const page = (type === 'person' ? site.named.people : site.named.organisations).get(name);
        const to = type === 'person' ? paths.person : paths.organisation;
        return {
          name,
          title: title ?? null,
          href: page === undefined ? null : relativeLink(from, to(page.slug)),
        };
      });
  return {
    parks: record.parks.flatMap(({ id, mentions }) => {
      const park = site.parkById.get(id);
      if (park === undefined) return [];
      return [
        { name: park.name, province: park.province, mentions, href: relativeLink(from, paths.park(id)) },
      ];
    }),
    people: entities('person'),
    organisations: entities('organisation'),
    keywords: record.keywords.map((name) => {
      const topic = site.named.topics.get(name);
      return { name, href: topic === undefined ? null : relativeLink(from, paths.topic(topic.slug)) };
    }),
    samePage:
      record.page === null || around === undefined || around.samePage.length < 2
        ? null
        : around.samePage.map((other) => ({
            href: relativeLink(from, paths.article(other.id)),
            headline: headlineOf(site, other),
          })),
    neighbours:
      around === undefined || (around.page.previous ?? around.page.next) === null
        ? null
        : { previous: link(around.page.previous), next: link(around.page.next) },
    // Shown where the park has another article before or after this one.
    inPark:
      around?.park && (around.park.previous ?? around.park.next) !== null
        ? {
            name: around.park.park.name,
            href: relativeLink(from, paths.park(around.park.park.id)),
            previous: link(around.park.previous),
            next: link(around.park.next),
          }
        : null,
    related: (site.related.get(record.id) ?? []).flatMap(({ id, shared }) => {
      const other = link(site.byId.get(id));
      return other === null ? [] : [{ ...other, shared: shared.slice(0, 4).join('、') }];
    }),
  };
}

/** A prefilled letter to the editor; the reading script adds the paragraph a reader selected. */
function reportLink(site: Site, record: ArticleRecord): string | null {
  if (site.config.contact === null) return null;
  const subject = `报错：${titleOf(record)}`;
  const body = `文章：${absoluteLink(site.config, paths.article(record.id))}\n段落：\n原文：\n应为：\n依据：\n`;
  return `mailto:${site.config.contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
