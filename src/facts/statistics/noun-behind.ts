/** The noun that stands behind a figure: 186家规模以上工业企业. */
import type { Sentence } from './context.ts';
import { MEASURE_NOUNS, NOMINAL_VERBS, NOUN_STOPS } from './words.ts';

/** The longest phrase that is looked at; what is longer is a clause, not a name. */
const LONGEST = 90;

/** The phrase behind a count, up to the verb: `[from, to)` with `to` where the clause or the next figure begins. */
export function nounAfter(sentence: Sentence, from: number, to: number): { start: number; end: number } {
  const { words, skeleton } = sentence.block;
  const text = skeleton.text.slice(from, Math.min(to, from + LONGEST));
  const start = /^[的\s]*/.exec(text)?.[0].length ?? 0;
  let stop = Math.min(
    orLength(text.search(NOUN_STOPS), text),
    orLength(text.search(/、[一二两三四五六七八九十几数]/), text),
  );
  sentence.block.cutting.forwards(from, from + text.length, (verb) => {
    if (verb.start - from >= stop) return true;
    if (!words.isEdge(verb.start)) return false;
    stop = verb.start - from;
    return true;
  });
  stop = Math.min(stop, start + verbAfterNoun(sentence, from + start, stop - start));
  const links = /(?:[、和及与并\s□]|中|里|内){0,3}$/.exec(text.slice(0, stop))?.[0].length ?? 0;
  return { start: from + Math.min(start, stop), end: from + Math.max(Math.min(start, stop), stop - links) };
}

function orLength(at: number, text: string): number {
  return at < 0 ? text.length : at;
}

/** 6所高校签订协议: the first word that is a verb and nothing else, once a noun has stood; relative to the phrase. */
function verbAfterNoun(sentence: Sentence, from: number, length: number): number {
  const { words } = sentence.block;
  for (let at = from; at < from + length; ) {
    const word = words.beginningAt(at);
    if (word === undefined) return Number.POSITIVE_INFINITY;
    const stops = /^[tdp]$/.test(word.tag) && !/^[不无未]/.test(word.word);
    if (stops && at > from) return at - from;
    if (word.tag === 'v' && !NOMINAL_VERBS.test(word.word) && at > from) {
      const next = words.beginningAt(at + word.word.length)?.word ?? '';
      if (!MEASURE_NOUNS.test(next)) return at - from;
    }
    at += word.word.length;
  }
  return Number.POSITIVE_INFINITY;
}
