import type { SiteConfig } from '../../config.ts';
import type { EmitContext } from '../../emit/context.ts';
import type { ArticleCard } from '../../record/card.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { type Body, findDateline, renderBody } from '../body.ts';
import { citationsOf } from '../citation.ts';
import { chineseDate, chineseWeekday } from '../dates.ts';
import { grouped, viewFigure } from '../figures.ts';
import { articleJsonLd } from '../json-ld.ts';
import { absoluteLink, relativeLink, rootFrom } from '../links.ts';
import { reasonSaid } from '../reasons-in-words.ts';
import { placeInWords } from './ledger.ts';
import { viewPage } from './page.ts';
import { headlineOf, kickerOf } from './teaser.ts';

/** An article's page, but for what only its own record says: the frame, its head, and what stands beside the text. */
export function viewArticleFrame(site: Site, context: EmitContext, card: ArticleCard) {
  const path = paths.article(card.id);
  return {
    ...viewHead(site, context, card),
    converted: false,
    recordHref: relativeLink(path, paths.record(card.id)),
    traditionalHref: site.config.traditional ? relativeLink(path, paths.traditional(card.id)) : null,
    ...viewMargin(site, card, path),
  };
}

/** What only its own record says: nothing of this changes while the record and the settings stay as they are. */
export function viewArticleText(config: SiteConfig, record: ArticleRecord) {
  const path = paths.article(record.id);
  const about = record.parks.find((park) => park.primary);
  return {
    ...viewText(record),
    jsonLd: articleJsonLd(config, record),
    citation: citationsOf(config, record, path),
    figures: record.statistics.map((statistic, index) => ({
      figure: viewFigure(statistic),
      subject: statistic.subject === about?.name ? null : statistic.subject,
      href: statistic.at === undefined ? null : `#s${index + 1}`,
    })),
  };
}

/** The article alone, to be converted: what stands beside it is on its own page, and conversion costs by length. */
export function viewConvertedFrame(site: Site, context: EmitContext, card: ArticleCard) {
  const path = paths.article(card.id);
  return {
    ...viewHead(site, context, card),
    lang: 'zh-Hant',
    converted: true,
    simplifiedHref: relativeLink(path, path),
    traditionalHref: null,
  };
}

/** The head, which both pages of an article have. */
function viewHead(site: Site, context: EmitContext, card: ArticleCard) {
  const { config } = site;
  const path = paths.article(card.id);
  const { title } = card;
  return {
    ...viewPage(site, context, {
      path,
      title,
      description: card.summary === '' ? title : card.summary,
      section: null,
      kind: 'article',
      image: paths.shareImage(card.id, context.rasterize === null ? 'svg' : 'png'),
      scripts: ['reading', 'mark'],
    }),
    id: card.id,
    kicker: kickerOf(site, card, path),
    headline: headlineOf(card),
    byline: viewByline(site, card, path),
    publication: card.publication,
    date: card.date,
    dateText: card.date === null ? null : chineseDate(card.date),
    weekday: card.date === null ? null : chineseWeekday(card.date),
    page: card.page,
    issueHref: issueHref(site, card, path),
    permanent: absoluteLink(config, path),
    sourceHref:
      context.sourceHash(card.source.path) === null ? null : relativeLink(path, paths.source(card.id)),
    ledgerHref: relativeLink(path, paths.corrections),
    report: reportLink(config, card),
  };
}

/** The text, which both pages of an article have. */
export function viewText(record: ArticleRecord) {
  const body = renderBody(record, `${rootFrom(paths.article(record.id))}figures/`);
  return {
    subtitle: record.subtitle,
    dateline: findDateline(record) === null ? (record.dateline?.text ?? null) : null,
    characters: grouped(record.characters),
    minutes: Math.max(1, record.readingMinutes),
    body: body.html,
    corrections: viewCorrections(body),
  };
}

function viewByline(site: Site, record: ArticleCard, from: string) {
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

function issueHref(site: Site, record: ArticleCard, from: string): string | null {
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
    reason: reasonSaid(edit.rule, edit.reason ?? null),
    corrected,
    correctedText: corrected === null ? null : chineseDate(corrected),
  }));
}

/** Parks, people, organisations, topics and neighbours: what stands beside the text. */
function viewMargin(site: Site, record: ArticleCard, from: string) {
  const around = site.surroundings.get(record.id);
  const link = (other: ArticleCard | null | undefined) =>
    other ? { href: relativeLink(from, paths.article(other.id)), headline: headlineOf(other) } : null;
  const entities = (type: 'person' | 'organisation') =>
    (type === 'person' ? record.people : record.organisations).map(({ name, title }) => {
      const page = (type === 'person' ? site.named.people : site.named.organisations).get(name);
      const to = type === 'person' ? paths.person : paths.organisation;
      return { name, title, href: page === undefined ? null : relativeLink(from, to(page.slug)) };
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
            headline: headlineOf(other),
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
function reportLink(config: SiteConfig, record: ArticleCard): string | null {
  if (config.contact === null) return null;
  const subject = `报错：${record.title}`;
  const body = `文章：${absoluteLink(config, paths.article(record.id))}\n段落：\n原文：\n应为：\n依据：\n`;
  return `mailto:${config.contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
