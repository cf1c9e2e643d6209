/**
 * Where every page lives: flat files below the site's root, forward slashes, named with their ending,
 * so that the site works on any static host, under any base path, and opened from a folder.
 */
export const paths = {
  home: 'index.html',
  about: 'about.html',
  search: 'search.html',
  notFound: '404.html',
  offline: 'offline.html',
  corrections: 'corrections.html',
  errataFeed: 'corrections.atom',
  data: 'data/index.html',
  checksums: 'data/SHA256SUMS',
  parks: 'parks/index.html',
  parksByPinyin: 'parks/pinyin.html',
  compare: 'parks/compare.html',
  reporters: 'reporters/index.html',
  topics: 'topics/index.html',
  people: 'people/index.html',
  organisations: 'organisations/index.html',
  issues: 'issues/index.html',
  schema: 'schema/record.json',
  article: (id: string) => `articles/${id}.html`,
  record: (id: string) => `articles/${id}.json`,
  source: (id: string) => `articles/${id}-source.html`,
  traditional: (id: string) => `articles/${id}-hant.html`,
  shareImage: (id: string, ending: 'svg' | 'png') => `articles/${id}.${ending}`,
  citation: (id: string, ending: string) => `articles/${id}.${ending}`,
  parkFigures: (id: string) => `parks/figures/${id}.json`,
  park: (id: string) => `parks/${id}.html`,
  reporter: (slug: string) => `reporters/${slug}.html`,
  topic: (slug: string) => `topics/${slug}.html`,
  person: (slug: string) => `people/${slug}.html`,
  organisation: (slug: string) => `organisations/${slug}.html`,
  issue: (id: string) => `issues/${id}.html`,
} as const;

/**
 * The pages of a list that grows at its newest end: page 1 is the oldest, so that a new article
 * changes only the newest page. The newest page has the list's own name, the others carry their number.
 */
export function pageOfList(path: string, number: number, last: number): string {
  return number === last ? path : path.replace(/\.html$/, `-${number}.html`);
}
