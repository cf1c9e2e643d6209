import type { ArticleCard } from '../record/card.ts';
import { compareCodes, comparePages } from './order.ts';
import { slugOf } from './slug.ts';

/** One page of one issue, as the paper numbered it; null where the source does not say. */
export interface IssuePage {
  readonly page: string | null;
  readonly articles: readonly ArticleCard[];
}

/** One day's paper: only what is dated belongs to one. */
export interface Issue {
  readonly id: string;
  readonly publication: string | null;
  readonly date: string;
  readonly pages: readonly IssuePage[];
}

/** The issues of all dated articles, newest first. */
export function gatherIssues(articles: readonly ArticleCard[]): Issue[] {
  const found = new Map<string, ArticleCard[]>();
  for (const record of articles) {
    if (record.date === null) continue;
    const key = issueIdOf(record.publication, record.date);
    const list = found.get(key);
    if (list === undefined) found.set(key, [record]);
    else list.push(record);
  }
  const issues: Issue[] = [];
  for (const [id, own] of found) {
    const first = own[0];
    if (first === undefined || first.date === null) continue;
    issues.push({ id, publication: first.publication, date: first.date, pages: pagesOf(own) });
  }
  return issues.sort((a, b) => compareCodes(b.date, a.date) || compareCodes(a.id, b.id));
}

/** `20250113`, with the publication's slug before it where one is known. */
export function issueIdOf(publication: string | null, date: string): string {
  const day = date.replaceAll('-', '');
  return publication === null ? day : `${slugOf(publication)}-${day}`;
}

function pagesOf(articles: readonly ArticleCard[]): IssuePage[] {
  const pages = new Map<string | null, ArticleCard[]>();
  for (const record of articles) {
    const list = pages.get(record.page);
    if (list === undefined) pages.set(record.page, [record]);
    else list.push(record);
  }
  return [...pages]
    .map(([page, own]) => ({ page, articles: own }))
    .sort((a, b) => comparePages(a.page, b.page));
}
