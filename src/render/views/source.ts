import type { EmitContext } from '../../emit/context.ts';
import type { ArticleCard } from '../../record/card.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import { compareCodes } from '../../site/order.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { grouped } from '../figures.ts';
import { relativeLink } from '../links.ts';
import { messageSaid } from '../reasons-in-words.ts';
import { ruleInWords } from '../rules-in-words.ts';
import type { SourceRow } from '../source-view.ts';
import { viewPage } from './page.ts';
import { headlineOf } from './teaser.ts';

/** The page of an article's source, but for what only its own record and source say. */
export function viewSourceFrame(site: Site, context: EmitContext, card: ArticleCard) {
  const path = paths.source(card.id);
  return {
    ...viewPage(site, context, {
      path,
      title: `${card.title} · 原文对照`,
      description: `《${card.title}》的来源文本与整理后正文逐段对照，${card.edits}处改动各注规则。`,
      section: null,
      noindex: true,
    }),
    headline: headlineOf(card),
    articleHref: relativeLink(path, paths.article(card.id)),
  };
}

/** The source of an article beside its clean text. */
export function viewSourceText(record: ArticleRecord, rows: readonly SourceRow[]) {
  const article = relativeLink(paths.source(record.id), paths.article(record.id));
  return {
    file: record.source.path,
    encoding: record.source.encoding.toUpperCase(),
    edits: grouped(record.edits.length),
    rules: countRules(record),
    rows: rows.map(({ line, source, clean, anchor }) => ({
      line,
      source,
      clean,
      same: source === clean,
      href: anchor === null ? null : `${article}#${anchor}`,
      anchor: anchor === null ? null : `source-${anchor}`,
    })),
    messages: record.messages.map(({ level, reason, found, expected }) => ({
      level: { info: '说明', warning: '存疑', error: '错误' }[level],
      reason: messageSaid(reason),
      found,
      expected,
    })),
  };
}

function countRules(record: ArticleRecord) {
  const counts = new Map<string, number>();
  for (const { rule } of record.edits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareCodes(a, b))
    .map(([rule, count]) => ({ ...ruleInWords(rule), rule, count }));
}
