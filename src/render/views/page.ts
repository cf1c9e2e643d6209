import { createHash } from 'node:crypto';
import type { SiteConfig } from '../../config.ts';
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
  /** Scripts that those ask for at once: on their way from the page's first line on, run after them. */
  readonly expected?: readonly string[];
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
  { name: 'topics', label: '主题', path: paths.topics, shown: (site) => site.named.topics.size > 0 },
  { name: 'people', label: '人物', path: paths.people, shown: (site) => site.named.people.size > 0 },
  { name: 'issues', label: '版面', path: paths.issues, shown: (site) => site.issues.length > 0 },
  { name: 'search', label: '检索', path: paths.search, shown: () => true },
];

/** The fields every template may use: the frame of the page. */
export function viewPage(site: Site, context: EmitContext, facts: PageFacts) {
  const { config } = site;
  const to = linksFrom(config, facts.path);
  return {
    ...frameOf(site, context, facts),
    documentTitle: facts.title === null ? config.title : `${facts.title} · ${config.title}`,
    title: facts.title ?? config.title,
    description: facts.description,
    canonical: absoluteLink(config, facts.path),
    kind: facts.kind ?? 'website',
    noindex: facts.noindex ?? false,
    image: facts.image === undefined ? null : absoluteLink(config, facts.image),
    jsonLd: facts.jsonLd ?? null,
    feeds: facts.feeds === undefined ? null : feedLinks(facts.feeds, to),
    scripts: (facts.scripts ?? []).map((name) => to(context.assets.script(name))),
    expected: (facts.expected ?? []).map(to),
  };
}

type Frame = ReturnType<typeof buildFrame>;

/** Frames already built, forgotten together with the edition they belong to. */
const frames = new WeakMap<EmitContext, Map<string, Frame>>();

/** What all pages of one folder and section share is built once: ten thousand articles have one frame. */
function frameOf(
  site: Site,
  context: EmitContext,
  { path, section }: Pick<PageFacts, 'path' | 'section'>,
): Frame {
  const folder = path === paths.notFound ? path : path.slice(0, path.lastIndexOf('/') + 1);
  const known = frames.get(context) ?? new Map<string, Frame>();
  frames.set(context, known);
  const key = `${site.config.basePath} ${folder} ${section}`;
  const frame = known.get(key) ?? remembered(buildFrame(site, context, path, section));
  known.set(key, frame);
  return frame;
}

/** Stands for what a page of this folder and section has around it. */
export function frameKey(
  site: Site,
  context: EmitContext,
  facts: Pick<PageFacts, 'path' | 'section'>,
): string {
  const frame = frameOf(site, context, facts);
  const key = frameKeys.get(frame) ?? hashOf(frame);
  frameKeys.set(frame, key);
  return key;
}

const frameKeys = new WeakMap<Frame, string>();

/** The frames' parts by what they say, so that a page's inputs need not repeat them. */
const frameParts = new WeakMap<object, string>();

function remembered(frame: Frame): Frame {
  for (const part of Object.values(frame)) {
    if (typeof part !== 'object' || part === null) continue;
    frameParts.set(part, hashOf(part));
  }
  return frame;
}

function hashOf(part: object): string {
  return createHash('sha256').update(JSON.stringify(part)).digest('base64url');
}

/** A view as plain data that is equal when the view is, with a short name for each part of the frame. */
export function withoutFrame(view: object): [string, unknown][] {
  return Object.entries(view).map(([name, value]: [string, unknown]) => [
    name,
    (typeof value === 'object' && value !== null ? frameParts.get(value) : undefined) ?? value,
  ]);
}

function buildFrame(site: Site, context: EmitContext, path: string, section: SectionName | null) {
  const { config } = site;
  const to = linksFrom(config, path);
  return {
    lang: config.language,
    // A host answers any unknown address with the same 404 page: only there are links tied to the base path.
    root: path === paths.notFound ? config.basePath : rootFrom(path),
    site: { title: config.title, tagline: config.tagline },
    policy: CONTENT_SECURITY_POLICY,
    isHome: section === 'home',
    nav: SECTIONS.filter((one) => one.shown(site)).map((one) => ({
      label: one.label,
      href: to(one.path),
      current: one.name === section,
    })),
    links: {
      home: to(paths.home),
      search: to(paths.search),
      reporters: site.named.reporters.size === 0 ? null : to(paths.reporters),
      organisations: site.named.organisations.size === 0 ? null : to(paths.organisations),
      corrections: to(paths.corrections),
      schema: to(paths.schema),
      atom: to('feed.atom'),
      rss: to('rss.xml'),
      json: to('feed.json'),
    },
    standing: [...context.pages].map(([name, page]) => ({ label: page.title, href: to(`${name}.html`) })),
    style: to(context.assets.style('site.css')),
    settingsScript: to(context.assets.script('settings')),
    words: { en: to(context.assets.script('words-en')), hant: to(context.assets.script('words-hant')) },
  };
}

function linksFrom(config: SiteConfig, from: string): (path: string) => string {
  return from === paths.notFound ? (path) => config.basePath + path : (path) => relativeLink(from, path);
}

function feedLinks({ title, stem }: { title: string; stem: string }, to: (path: string) => string) {
  return { title, atom: to(`${stem}.atom`), rss: to(`${stem}.rss`), json: to(`${stem}.feed.json`) };
}

function hasStatistics(record: { readonly statistics: number }): boolean {
  return record.statistics > 0;
}
