import type { Dictionary } from './dictionary/dictionary.ts';
import type { TaggedWord } from './segmenter.ts';

const NAME = /^(?:n[rs]|m)/;

/** Both halves of a compound must be met oftener than this to be words of their own. */
const ordinary = 50;

// 济南军区|队, 个体经营|户: which half these belong to, only the sense can tell.
const SUFFIX = /^[队家者台号院费报厂户制所网厅科部组团社站人员级率类型线点层城区县市镇]$/u;

/**
 * Takes a compound apart where its neighbour could as well belong to its nearer half: 市场|经济体制 may be
 * 市场经济|体制, so it becomes 市场|经济|体制, which is right either way. Words an editor listed stay whole.
 */
export function splitCompounds(words: readonly TaggedWord[], dictionary: Dictionary): TaggedWord[] {
  const split: TaggedWord[] = [];
  for (const [at, tagged] of words.entries()) {
    const halves = halvesOf(tagged.word, dictionary);
    if (halves === null || !pulls(split.at(-1)?.word ?? '', halves, words[at + 1]?.word ?? '', dictionary)) {
      split.push(tagged);
      continue;
    }
    for (const word of halves) split.push({ word, tag: dictionary.entry(word)?.tag ?? tagged.tag });
  }
  return split;
}

/** Whether a neighbour makes a word with the half beside it. */
function pulls(before: string, [first, second]: Halves, after: string, dictionary: Dictionary): boolean {
  if (SUFFIX.test(after)) return true;
  return (
    (after !== '' && dictionary.entry(second + after) !== undefined) ||
    (before !== '' && dictionary.entry(before + first) !== undefined)
  );
}

type Halves = readonly [string, string];

/** The halves of a word of four characters or more, when it is no name and both are ordinary words. */
function halvesOf(word: string, dictionary: Dictionary): Halves | null {
  const length = word.length;
  if (length < 4) return null;
  const entry = dictionary.entry(word);
  if (entry === undefined || entry.listed || NAME.test(entry.tag)) return null;
  for (const cut of [2, length - 2, 3]) {
    const halves: Halves = [word.slice(0, cut), word.slice(cut)];
    if (length - cut >= 2 && halves.every((half) => (dictionary.entry(half)?.frequency ?? 0) > ordinary)) {
      return halves;
    }
  }
  return null;
}
