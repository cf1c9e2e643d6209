import type { SiteConfig } from '../config.ts';
import type { ArticleCard } from '../record/card.ts';
import type { ArticleRecord } from '../record/schema.ts';
import { titleOf } from '../record/title.ts';
import { paths } from '../site/paths.ts';
import { absoluteLink, relativeLink } from './links.ts';

/** What a citation needs, whatever its style; unknown parts are null and left out, never guessed. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publication: string | null;
  readonly date: string | null;
  readonly page: string | null;
  readonly url: string;
}

/** A whole record, or its card. */
type Cited = ArticleRecord | ArticleCard;

/** Files offered beside an article, by ending. */
export const CITATION_FILES: readonly {
  readonly ending: string;
  readonly label: string;
  readonly make: (source: Source) => string;
}[] = [
  { ending: 'bib', label: 'BibTeX', make: bibtex },
  { ending: 'ris', label: 'RIS', make: ris },
  { ending: 'csl.json', label: 'CSL-JSON', make: cslJson },
];

export function sourceOf(config: SiteConfig, record: Cited): Source {
  const title = 'title' in record ? record.title : titleOf(record);
  return {
    id: record.id,
    title: record.subtitle === null ? title : `${title}：${record.subtitle}`,
    authors: (record.byline?.people ?? []).map(({ name }) => name),
    publication: record.publication,
    date: record.date,
    page: record.page,
    url: absoluteLink(config, paths.article(record.id)),
  };
}

/** The citation block of an article's page. */
export function citationsOf(config: SiteConfig, record: ArticleRecord, from: string) {
  const source = sourceOf(config, record);
  return {
    styles: [
      { name: 'GB/T 7714—2025', text: gbt7714of2025(source), accessed: false },
      { name: 'GB/T 7714—2015', text: gbt7714of2015(source), accessed: true },
    ],
    files: CITATION_FILES.map(({ ending, label }) => ({
      label,
      href: relativeLink(from, paths.citation(record.id, ending)),
    })),
  };
}

/**
 * GB/T 7714—2015, a newspaper article that is also online: 作者. 题名[N/OL]. 报名, 日期(版次)[引用日期]. 网址.
 * The day of citation is the reader's to add: the site has no clock.
 */
export function gbt7714of2015(source: Source): string {
  const issue = [source.publication, issueOf(source)].filter(Boolean).join(', ');
  const parts = [
    `${authorsOf(source, ', ')}. ${source.title}[N/OL].`,
    issue === '' ? '' : `${issue}.`,
    `${source.url}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** GB/T 7714—2025, in force since 2026-07-01: no blanks after its marks, and no day of citation for an article. */
export function gbt7714of2025(source: Source): string {
  const issue = [source.publication, issueOf(source)].filter(Boolean).join(',');
  return `${authorsOf(source, ',')}.${source.title}[N/OL].${issue === '' ? '' : `${issue}.`}${source.url}.`;
}

/** Three names, and 等 for the rest; 佚名 where the article is not signed. */
function authorsOf({ authors }: Source, comma: string): string {
  if (authors.length === 0) return '佚名';
  return authors.length > 3 ? [...authors.slice(0, 3), '等'].join(comma) : authors.join(comma);
}

function issueOf({ date, page }: Source): string {
  if (date === null) return '';
  return page === null ? date : `${date}(${page})`;
}

export function bibtex(source: Source): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', source.authors.join(' and ') || null],
    ['title', source.title],
    ['journal', source.publication],
    ['date', source.date],
    ['pages', source.page],
    ['url', source.url],
    ['entrysubtype', 'newspaper'],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${texSafe(value)}},`],
  );
  return `@article{${source.id},\n${lines.join('\n')}\n}\n`;
}

export function ris(source: Source): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ...source.authors.map((author) => ['AU', author] as const),
    ['TI', source.title],
    ['T2', source.publication],
    ['DA', source.date?.replaceAll('-', '/') ?? null],
    ['SP', source.page],
    ['UR', source.url],
    ['LA', 'zh'],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]))
    .join('\r\n')
    .concat('\r\n');
}

export function cslJson(source: Source): string {
  const item = {
    id: source.id,
    type: 'article-newspaper',
    title: source.title,
    author: source.authors.map((literal) => ({ literal })),
    'container-title': source.publication ?? undefined,
    issued: source.date === null ? undefined : { 'date-parts': [source.date.split('-').map(Number)] },
    page: source.page ?? undefined,
    URL: source.url,
    language: 'zh-CN',
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

function texSafe(value: string): string {
  return value.replace(/[\\{}]/g, '').replace(/[%&#$_]/g, '\\$&');
}
