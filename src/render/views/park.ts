import type { EmitContext } from '../../emit/context.ts';
import type { ArticleRecord } from '../../record/schema.ts';
import type { Park } from '../../register/park.ts';
import type { ParkPage } from '../../site/park-pages.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { titleOf } from '../../site/title.ts';
import { renderMarkdown } from '../content-pages.ts';
import { viewFigure } from '../figures.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';
import { type ListPage, viewPager } from './paged.ts';
import { viewTeaser } from './teaser.ts';

const LEVELS = { national: '国家级', provincial: '省级', other: '' } as const;
const FIGURES_SHOWN = 24;

/** A park's page: what it is, its latest figures, its articles. Figures only on the newest page. */
export function viewPark(site: Site, context: EmitContext, own: ParkPage, page: ListPage<ArticleRecord>) {
  const { park } = own;
  const path = paths.park(park.id);
  const newest = page.number === page.last;
  return {
    ...viewPage(site, context, {
      path: page.path,
      title: newest ? park.name : `${park.name}（第${page.number}页）`,
      description: `${park.fullName}：${own.articles.length}篇文章，${own.statistics.length}项数据。`,
      section: 'parks',
      feeds: { title: `${park.name} · ${site.config.title}`, stem: `parks/${park.id}` },
    }),
    park: {
      name: park.name,
      fullName: park.fullName === park.name ? null : park.fullName,
      place: placeOf(park),
      level:
        [LEVELS[park.level], park.since === null ? '' : `${park.since}年`].filter(Boolean).join(' · ') ||
        null,
      introduction: newest && park.introduction.trim() !== '' ? renderMarkdown(park.introduction) : null,
    },
    count: own.articles.length,
    statisticCount: own.statistics.length,
    figures: newest
      ? own.statistics.slice(0, FIGURES_SHOWN).map(({ record, statistic }) => ({
          ...viewFigure(statistic),
          source: titleOf(record),
          href: `${relativeLink(page.path, paths.article(record.id))}${
            statistic.at === undefined ? '' : `#s${record.statistics.indexOf(statistic) + 1}`
          }`,
        }))
      : [],
    articles: page.items.map((record) => viewTeaser(site, record, page.path)),
    pager: viewPager(page, path),
    others: site.parks
      .filter((other) => other.park.province === park.province && other !== own)
      .map((other) => ({ name: other.park.name, href: relativeLink(page.path, paths.park(other.park.id)) })),
    province: park.province,
  };
}

/** Province and city, once where they are the same (北京). */
export function placeOf(park: Park): string {
  return [...new Set([park.province, park.city ?? ''])].filter(Boolean).join(' · ');
}
