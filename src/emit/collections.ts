import { viewListing } from '../render/views/listing.ts';
import { viewNameIndex } from '../render/views/name-index.ts';
import { frameKey } from '../render/views/page.ts';
import { paginate } from '../render/views/paged.ts';
import type { Collection } from '../site/collection.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { stateOf } from './article-key.ts';
import { type EmitContext, type Emitter, inputsHash, keyedPage, pageFile } from './context.ts';
import type { OutputFile } from './output.ts';

/** A kind of name that has an index and a page for each. */
interface Kind {
  readonly title: string;
  /** What the page of one name says above it. */
  readonly label: string;
  readonly section: 'people' | 'topics';
  readonly index: string;
  readonly pathOf: (slug: string) => string;
  readonly collections: (site: Site) => readonly Collection[];
  readonly intro: (count: number) => string;
  /** Indexes offered beside this one. */
  readonly siblings: readonly { readonly label: string; readonly path: string }[];
}

const ARTICLES_A_PAGE = 30;

const NAMES = [
  { label: '人物', path: paths.people },
  { label: '机构', path: paths.organisations },
  { label: '记者', path: paths.reporters },
] as const;

const KINDS: readonly Kind[] = [
  {
    title: '主题',
    label: '主题',
    section: 'topics',
    index: paths.topics,
    pathOf: paths.topic,
    collections: (site) => site.topics,
    intro: (count) => `至少两篇文章共有的关键词，共${count}个。`,
    siblings: [],
  },
  {
    title: '人物',
    label: '人物',
    section: 'people',
    index: paths.people,
    pathOf: paths.person,
    collections: (site) => site.people,
    intro: (count) => `文中有职务或多次出现的人物，共${count}位。`,
    siblings: NAMES,
  },
  {
    title: '机构',
    label: '机构',
    section: 'people',
    index: paths.organisations,
    pathOf: paths.organisation,
    collections: (site) => site.organisations,
    intro: (count) => `在两篇以上文章中出现的企业和机构，共${count}家。`,
    siblings: NAMES,
  },
  {
    title: '记者',
    label: '记者',
    section: 'people',
    index: paths.reporters,
    pathOf: paths.reporter,
    collections: (site) => site.reporters,
    intro: (count) => `署名的记者、通讯员和作者，共${count}位。`,
    siblings: NAMES,
  },
];

/** Topics, people, organisations and reporters: an index and a page for each name. */
export const emitCollections: Emitter = function* (site, context) {
  for (const kind of KINDS) yield* emitKind(site, context, kind);
};

/** The indexes that exist, offered beside one another. */
function siblingsOf(site: Site, { siblings }: Kind): Kind['siblings'] {
  return siblings.filter(({ path }) =>
    KINDS.some((kind) => kind.index === path && kind.collections(site).length > 0),
  );
}

function* emitKind(site: Site, context: EmitContext, kind: Kind): Iterable<OutputFile> {
  const collections = kind.collections(site);
  if (collections.length === 0) return;
  yield pageFile(context, 'names', kind.index, () => {
    const intro = kind.intro(collections.length);
    const facts = { path: kind.index, title: kind.title, description: intro, section: kind.section, intro };
    return viewNameIndex(site, context, facts, collections, kind.pathOf, siblingsOf(site, kind));
  });
  for (const collection of collections) {
    const path = kind.pathOf(collection.slug);
    for (const page of paginate(collection.articles, ARTICLES_A_PAGE, path)) {
      const count = collection.articles.length;
      const key = () =>
        inputsHash(context, [
          frameKey(site, context, { path: page.path, section: kind.section }),
          [kind.label, collection.name, collection.slug, collection.titles],
          [count, page.number, page.last],
          page.items.map(stateOf),
        ]);
      yield keyedPage(context, 'listing', page.path, key, () => {
        const facts = {
          title: collection.name,
          description: `${kind.label} ${collection.name}：${count}篇文章。`,
          section: kind.section,
        };
        const about = { kind: kind.label, note: collection.titles.join('，') || null, count, path };
        return viewListing(site, context, facts, page, about);
      });
    }
  }
}
