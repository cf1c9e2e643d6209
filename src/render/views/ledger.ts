import type { EmitContext } from '../../emit/context.ts';
import type { ArticleCard, ListedCorrection } from '../../record/card.ts';
import { errataOf } from '../../site/errata.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { chineseDate } from '../dates.ts';
import { relativeLink } from '../links.ts';
import { reasonSaid } from '../reasons-in-words.ts';
import { viewPage } from './page.ts';
import { type ListPage, viewPager } from './paged.ts';

/** One line of the ledger: a misprint, where it stands, and why it is one. */
export interface LedgerEntry {
  readonly record: ArticleCard;
  readonly correction: ListedCorrection;
  /** Its number in the article's own list. */
  readonly number: number;
}

/** Every corrected misprint of the whole site, in the site's order. */
export function ledgerOf(articles: readonly ArticleCard[]): LedgerEntry[] {
  return articles.flatMap((record) =>
    record.corrections.map((correction, index) => ({ record, correction, number: index + 1 })),
  );
}

/** The misprint ledger. */
export function viewLedger(site: Site, context: EmitContext, page: ListPage<LedgerEntry>, count: number) {
  return {
    ...viewPage(site, context, {
      path: page.path,
      title: '勘误',
      description: `全部${count}处已改正的排印错误：报上原样、改正后的文字和理由。`,
      section: null,
    }),
    errataFeed: errataOf(site.articles).length === 0 ? null : relativeLink(page.path, paths.errataFeed),
    count,
    entries: page.items.map(({ record, correction, number }) => {
      return {
        from: correction.printed,
        to: correction.meant,
        reason: reasonSaid(correction.rule, correction.reason),
        corrected: correction.corrected,
        correctedText: correction.corrected === null ? null : chineseDate(correction.corrected),
        headline: record.title,
        date: record.date,
        dateText: record.date === null ? null : chineseDate(record.date),
        place: placeInWords(correction.anchor),
        href: `${relativeLink(page.path, paths.article(record.id))}#k${number}`,
      };
    }),
    pager: viewPager(page, paths.corrections),
  };
}

/** `p8` → 第8段, `f1` → 图1说明. */
export function placeInWords(anchor: string): string {
  const number = anchor.slice(1);
  return anchor.startsWith('f') ? `图${number}说明` : `第${number}段`;
}
