import type { Followed } from './follow-links.ts';
import type { LookedAt } from './link-facts.ts';
import { type FileLinks, linkLists, rising } from './link-lists.ts';
import { filesOf, packed, startAt } from './link-starts.ts';
import { wordList } from './link-words.ts';

/** Without the lists and words that no file uses any more. */
export function compact({ starts, lists, words }: Followed): LookedAt {
  const used = wordList();
  const kept = linkLists();
  const keptStarts: number[] = [];
  const numbers = words.map(() => -1);
  for (const file of filesOf(starts)) {
    const links = lists.at(starts[file] ?? 0);
    for (const word of [file, ...wordsOf(links)]) {
      if (numbers[word] === -1) numbers[word] = used.number(words[word] ?? '');
    }
    startAt(keptStarts, numbers[file] ?? 0, kept.add(renumbered(links, numbers)));
  }
  return {
    words: used.all,
    starts: packed(keptStarts, used.all),
    lists: kept.done(),
  };
}

function wordsOf({ places, targets, outside }: FileLinks): number[] {
  return [...places, ...outside, ...targets.flatMap((target) => [target.file, ...target.places])];
}

export function renumbered({ places, targets, outside }: FileLinks, numbers: readonly number[]): FileLinks {
  const all = (old: readonly number[]): number[] => rising(old.map((word) => numbers[word] ?? 0));
  return {
    places: all(places),
    targets: targets
      .map((target) => ({ file: numbers[target.file] ?? 0, places: all(target.places) }))
      .sort((a, b) => a.file - b.file),
    outside: all(outside),
  };
}
