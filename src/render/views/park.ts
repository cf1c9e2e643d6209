import type { EmitContext } from '../../emit/context.ts';
import type { ArticleCard } from '../../record/card.ts';
import type { Park } from '../../register/park.ts';
import type { Point } from '../../site/comparability.ts';
import { ownPoints } from '../../site/own-points.ts';
import type { ParkPage } from '../../site/park-pages.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { renderMarkdown } from '../content-pages.ts';
import { viewFigure } from '../figures.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';
import { type ListPage, viewPager } from './paged.ts';
import { viewParkStatistics } from './park-statistics.ts';
import { viewTeaser } from './teaser.ts';

const LEVELS = { national: '国家级', provincial: '省级', other: '' } as const;
const FIGURES_SHOWN = 16;

/** A park's page: what it is, its latest figures, its articles. Figures only on the newest page. */
export function viewPark(site: Site, context: EmitContext, own: ParkPage, page: ListPage<ArticleCard>) {
  const { park } = own;
  const path = paths.park(park.id);
  const newest = page.number === page.last;
  const points = newest ? own.points() : [];
  return {
    ...viewPage(site, context, {
      path: page.path,
      title: newest ? park.name : `${park.name}（第${page.number}页）`,
      description: `${park.fullName}：${own.articles.length}篇文章，${own.statistics}项数据。`,
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
    statisticCount: own.statistics,
    figures: latestFigures(points).map(({ record, statistic, number }) => ({
      ...viewFigure(statistic),
      source: record.title,
      href: `${relativeLink(page.path, paths.article(record.id))}${statistic.at === undefined ? '' : `#s${number}`}`,
    })),
    data: newest ? viewParkStatistics(site, own, ownPoints(own.park, points), page.path) : null,
    articles: page.items.map((record) => viewTeaser(site, record, page.path, true)),
    pager: viewPager(page, path),
    others: othersOfProvince(site, own).map(({ name, id }) => ({
      name,
      href: relativeLink(page.path, paths.park(id)),
    })),
    province: park.province,
  };
}

/** Parks with articles in the same province. */
export function othersOfProvince({ parks }: Site, own: ParkPage): Park[] {
  return parks
    .filter((other) => other.park.province === own.park.province && other !== own)
    .map(({ park }) => park);
}

/** The latest figure of each indicator, and the latest aim; articles come newest first. */
function latestFigures(points: readonly Point[]): Point[] {
  const seen = new Set<string>();
  const latest: Point[] = [];
  for (const found of points) {
    if (latest.length === FIGURES_SHOWN) break;
    const { indicator, scope, aimed } = found.statistic;
    const key = `${indicator} ${scope ?? ''} ${aimed === true}`;
    if (!seen.has(key)) latest.push(found);
    seen.add(key);
  }
  return latest;
}

/** Province and city, once where they are the same (北京). */
export function placeOf(park: Park): string {
  return [...new Set([park.province, park.city ?? ''])].filter(Boolean).join(' · ');
}
