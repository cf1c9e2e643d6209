import type { EmitContext } from '../../emit/context.ts';
import type { Issue } from '../../site/issues.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { chineseDate, chineseWeekday } from '../dates.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';
import { viewTeaser } from './teaser.ts';

/** One issue, page by page. */
export function viewIssue(
  site: Site,
  context: EmitContext,
  issue: Issue,
  around: { newer: Issue | null; older: Issue | null },
) {
  const path = paths.issue(issue.id);
  const date = chineseDate(issue.date);
  const link = (other: Issue | null) =>
    other === null
      ? null
      : { href: relativeLink(path, paths.issue(other.id)), date: chineseDate(other.date) };
  return {
    ...viewPage(site, context, {
      path,
      title: [issue.publication, date].filter(Boolean).join(' '),
      description: `${[issue.publication, date].filter(Boolean).join(' ')}，共${issue.pages.length}版。`,
      section: 'issues',
    }),
    publication: issue.publication,
    dateText: `${date} ${chineseWeekday(issue.date)}`,
    date: issue.date,
    pages: issue.pages.map((page) => ({
      page: page.page,
      anchor: anchorOf(page.page),
      // The page itself says the day.
      articles: page.articles.map((record) => ({ ...viewTeaser(site, record, path), date: null })),
    })),
    newer: link(around.newer),
    older: link(around.older),
  };
}

/** All issues by year and month, as a calendar lists them. */
export function viewIssueIndex(site: Site, context: EmitContext) {
  const publications = new Set(site.issues.map((issue) => issue.publication));
  return {
    ...viewPage(site, context, {
      path: paths.issues,
      title: '版面',
      description: '按日期和版次浏览。',
      section: 'issues',
    }),
    publication: publications.size === 1 ? (site.issues[0]?.publication ?? null) : null,
    count: site.issues.length,
    undated: site.articles.filter((record) => record.date === null).length,
    years: groupBy(site.issues, ({ date }) => date.slice(0, 4)).map(([year, ofYear]) => ({
      year,
      months: groupBy(ofYear, ({ date }) => date.slice(5, 7)).map(([month, issues]) => ({
        month: Number(month),
        issues: issues.map((issue) => ({
          href: relativeLink(paths.issues, paths.issue(issue.id)),
          date: issue.date,
          day: Number(issue.date.slice(8)),
          publication: publications.size > 1 ? issue.publication : null,
        })),
      })),
    })),
  };
}

function groupBy(issues: readonly Issue[], keyOf: (issue: Issue) => string): [string, Issue[]][] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const list = groups.get(keyOf(issue));
    if (list === undefined) groups.set(keyOf(issue), [issue]);
    else list.push(issue);
  }
  return [...groups];
}

function anchorOf(page: string | null): string {
  return page === null ? 'unknown' : `page-${page.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
