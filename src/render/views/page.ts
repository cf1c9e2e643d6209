import type { EmitContext } from '../../emit/context.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { absoluteLink, relativeLink, rootFrom } from '../links.ts';
import { CONTENT_SECURITY_POLICY } from '../security-policy.ts';

/** What a page tells the frame around it. */
export interface PageFacts {
  readonly path: string;
  /** Without the site's name. Null for the front page. */
  readonly title: string | null;
  readonly description: string;
  /** Which entry of the navigation is current. */
  readonly section: SectionName | null;
  readonly kind?: 'article' | 'website' | 'profile';
  readonly jsonLd?: string;
  /** Folder whose feeds the page announces besides the site's own: `parks/qingyuan`. */
  readonly feeds?: { readonly title: string; readonly stem: string };
  readonly scripts?: readonly string[];
  readonly noindex?: boolean;
  readonly image?: string;
}

type SectionName = 'home' | 'parks' | 'data' | 'topics' | 'people' | 'issues' | 'search' | 'about';

interface Section {
  readonly name: SectionName;
  readonly label: string;
  readonly path: string;
  readonly shown: (site: Site) => boolean;
}

/** The navigation, in order. A section without pages is not offered. */
const SECTIONS: readonly Section[] = [
  { name: 'home', label: '要闻', path: paths.home, shown: () => true },
  { name: 'parks', label: '园区', path: paths.parks, shown: () => true },
  { name: 'data', label: '数据', path: paths.data, shown: (site) => site.articles.some(hasStatistics) },
  { name: 'topics', label: '主题', path: paths.topics, shown: (site) => site.topics.length > 0 },
  { name: 'people', label: '人物', path: paths.people, shown: (site) => site.people.length > 0 },
  { name: 'issues', label: '版面', path: paths.issues, shown: (site) => site.issues.length > 0 },
  { name: 'search', label: '检索', path: paths.search, shown: () => true },
];

/** The fields every template may use: the frame of the page. */
export function viewPage(site: Site, context: EmitContext, facts: PageFacts) {
  const { config } = site;
  // A host answers any unknown address with the same 404 page: only there are links tied to the base path.
  const root = facts.path === paths.notFound ? config.basePath : rootFrom(facts.path);
  const to = (path: string): string =>
    facts.path === paths.notFound ? config.basePath + path : relativeLink(facts.path, path);
  return {
    lang: config.language,
    root,
    site: { title: config.title, tagline: config.tagline },
    documentTitle: facts.title === null ? config.title : `${facts.title} · ${config.title}`,
    title: facts.title ?? config.title,
    description: facts.description,
    canonical: absoluteLink(config, facts.path),
    policy: CONTENT_SECURITY_POLICY,
    kind: facts.kind ?? 'website',
    noindex: facts.noindex ?? false,
    image: facts.image === undefined ? null : absoluteLink(config, facts.image),
    jsonLd: facts.jsonLd ?? null,
    isHome: facts.section === 'home',
    nav: SECTIONS.filter((section) => section.shown(site)).map((section) => ({
      label: section.label,
      href: to(section.path),
      current: section.name === facts.section,
    })),
    links: {
      home: to(paths.home),
      search: to(paths.search),
      reporters: to(paths.reporters),
      organisations: to(paths.organisations),
      corrections: to(paths.corrections),
      schema: to(paths.schema),
      atom: to('feed.atom'),
      rss: to('rss.xml'),
      json: to('feed.json'),
    },
    standing: [...context.pages].map(([name, page]) => ({ label: page.title, href: to(`${name}.html`) })),
    feeds: facts.feeds === undefined ? null : feedLinks(facts.feeds, to),
    style: to(context.assets.style('site.css')),
    settingsScript: to(context.assets.script('settings')),
    scripts: (facts.scripts ?? []).map((name) => to(context.assets.script(name))),
  };
}

function feedLinks({ title, stem }: { title: string; stem: string }, to: (path: string) => string) {
  return { title, atom: to(`${stem}.atom`), rss: to(`${stem}.rss`), json: to(`${stem}.feed.json`) };
}

function hasStatistics(record: { readonly statistics: readonly unknown[] }): boolean {
  return record.statistics.length > 0;
}
