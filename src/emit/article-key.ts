import type { ArticleCard } from '../record/card.ts';
import { frameKey } from '../render/views/page.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import { type EmitContext, inputsHash } from './context.ts';

/**
 * Stands for all that decides an article's own files: its record, its source, the articles that are named beside it,
 * and which of its names have a page. Asked of every article of an archive when one of them was edited, so it is made
 * of what is at hand, without making a view.
 */
export function articleKey(site: Site, context: EmitContext, article: ArticleCard): string {
  const { id, source, byline } = article;
  const around = site.surroundings.get(id);
  const { named } = site;
  return inputsHash(context, [
    stateOf(article),
    frameKey(site, context, { path: paths.article(id), section: null }),
    context.sourceHash(source.path),
    site.issueOf.get(id)?.id,
    (byline?.people ?? []).map(({ name }) => named.reporters.has(name)),
    article.people.map(({ name }) => named.people.has(name)),
    article.organisations.map(({ name }) => named.organisations.has(name)),
    article.keywords.map((name) => named.topics.has(name)),
    article.parks.map((park) => site.parkById.has(park.id)),
    [around?.page.previous, around?.page.next, ...(around?.samePage ?? [])].map(stateOf),
    [around?.park?.park.id, stateOf(around?.park?.previous), stateOf(around?.park?.next)],
    (site.related.get(id) ?? []).map((other) => [stateOf(site.byId.get(other.id)), other.shared]),
  ]);
}

/** Two cards are alike when these are. */
export function stateOf(article: ArticleCard | null | undefined): readonly [string, string] | null {
  return article == null ? null : [article.id, article.hash];
}
