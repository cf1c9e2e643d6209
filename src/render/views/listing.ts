import type { EmitContext } from '../../emit/context.ts';
import type { ArticleCard } from '../../record/card.ts';
import type { Site } from '../../site/site.ts';
import { type PageFacts, viewPage } from './page.ts';
import { type ListPage, viewPager } from './paged.ts';
import { viewTeaser } from './teaser.ts';

/** Articles under one heading: a reporter's, a topic's, a person's, an organisation's. */
export function viewListing(
  site: Site,
  context: EmitContext,
  facts: Omit<PageFacts, 'path'>,
  page: ListPage<ArticleCard>,
  about: {
    readonly kind: string;
    readonly note: string | null;
    readonly count: number;
    readonly path: string;
  },
) {
  return {
    ...viewPage(site, context, { ...facts, path: page.path, noindex: false }),
    listKind: about.kind,
    note: about.note,
    count: about.count,
    articles: page.items.map((record) => viewTeaser(site, record, page.path)),
    pager: viewPager(page, about.path),
  };
}
