import type { OutputFile } from '../emit/output.ts';
import { compact, renumbered } from './compact-links.ts';
import { linkReader } from './file-links.ts';
import { type BrokenLink, brokenIn, isAllThere } from './follow-links.ts';
import type { LookedAt, SiteLinks } from './link-facts.ts';
import { type FileLinks, linkLists, readLinksAt } from './link-lists.ts';
import { filesOf, packed, startAt } from './link-starts.ts';
import { wordList } from './link-words.ts';

export type { BrokenLink } from './follow-links.ts';
export type { LookedAt } from './link-facts.ts';

export interface LinkChecker {
  /** Looks at one file as it is written. */
  add(path: string, content: OutputFile['content']): void;
  /** A file that is as it was in the release whose links are known. */
  addKnown(path: string): void;
  /** Files that somebody else looked at. */
  addAll(links: LookedAt): void;
  /** What leads nowhere, once every file was added. */
  broken(): BrokenLink[];
  /** The links of all files that were added, for the next build. */
  links(): SiteLinks;
  /** The same, for the checker that brings together what several looked at. */
  looked(): LookedAt;
}

/**
 * Checks that everything the site's files point at is there: pages, pictures, styles, places on a page, canonical
 * addresses, feeds and the sitemap. Linear in the site; holds each file's path and each name of a place once, and some
 * bytes for each link. `known`: the links of the release before.
 */
export function linkChecker(
  { origin, basePath }: { origin: string; basePath: string },
  known: SiteLinks | null = null,
): LinkChecker {
  const site = new URL(basePath, origin).href;
  const words = wordList(known?.words);
  const lists = linkLists(known?.lists);
  /** By word, as in `SiteLinks`; what is not there yet is no file so far. */
  const starts: number[] = [];
  /** Those that were not known. */
  const fresh: number[] = [];
  const linksOf = linkReader(site, words);
  const followed = { starts, lists, words: words.all };
  let broken: BrokenLink[] | null = null;
  const put = (file: number, links: FileLinks): void => {
    startAt(starts, file, lists.add(links));
    fresh.push(file);
  };
  return {
    add(path, content) {
      put(words.number(path), linksOf(path, content));
    },
    addKnown(path) {
      const file = words.find(path) ?? -1;
      const start = known?.starts[file] ?? -1;
      if (start < 0) throw new Error(`the links of ${path} are not known`);
      startAt(starts, file, start);
    },
    addAll(more) {
      const numbers = more.words.map(words.number);
      more.starts.forEach((start, word) => {
        if (start >= 0) put(numbers[word] ?? 0, renumbered(readLinksAt(more.lists, start), numbers));
      });
    },
    broken() {
      broken ??= brokenIn(isAllThere(known, fresh, followed) ? fresh : filesOf(starts), followed);
      return broken;
    },
    links() {
      const sound = this.broken().length === 0;
      const added = known === null ? 0 : known.added + lists.length - known.lists.length;
      if (added * FEW > lists.length) return { ...compact(followed), sound, added: 0 };
      return { ...this.looked(), sound, added };
    },
    looked: () => ({
      words: words.all,
      starts: packed(starts, words.all),
      lists: lists.done(),
    }),
  };
}

/** A tenth of the lists may be useless ones. */
const FEW = 10;
