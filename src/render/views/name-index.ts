import type { EmitContext } from '../../emit/context.ts';
import type { Collection } from '../../site/collection.ts';
import type { Site } from '../../site/site.ts';
import { relativeLink } from '../links.ts';
import { type PageFacts, viewPage } from './page.ts';
import { initialOf } from './park-index.ts';

/** An alphabetical index of reporters, topics, people or organisations. */
export function viewNameIndex(
  site: Site,
  context: EmitContext,
  facts: PageFacts & { readonly intro: string },
  collections: readonly Collection[],
  pathOf: (slug: string) => string,
  siblings: readonly { readonly label: string; readonly path: string }[],
) {
  const groups = new Map<string, Collection[]>();
  for (const collection of collections) {
    const letter = initialOf(collection.pinyin);
    const list = groups.get(letter);
    if (list === undefined) groups.set(letter, [collection]);
    else list.push(collection);
  }
  return {
    ...viewPage(site, context, facts),
    intro: facts.intro,
    siblings: siblings.map(({ label, path }) => ({
      label,
      href: relativeLink(facts.path, path),
      current: path === facts.path,
    })),
    groups: [...groups].map(([letter, own]) => ({
      letter,
      anchor: letter === '#' ? 'other' : letter.toLowerCase(),
      names: own.map(({ name, slug, articles, titles }) => ({
        name,
        href: relativeLink(facts.path, pathOf(slug)),
        note: titles[0] ?? null,
        articles: articles.length,
      })),
    })),
  };
}
