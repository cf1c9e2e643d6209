import type { Sentence } from './context.ts';
import { CHANGED_TO, LINKS } from './words.ts';

/** What a link can end with: the patterns are tried behind these alone. */
const LAST_SIGNS = new Set(
  '在成了到达限已经均都仍然般曾约才竟也还共为是有过超破现至仅计上越：:多高足近次各自遍合币',
);

/** Takes off what links a noun to its figure: 达到, 为, 压缩至, 已完成, a date. */
export function stripLinks(sentence: Sentence, from: number, to: number): number {
  const text = sentence.block.skeleton.text;
  let end = to;
  for (let before = -1; before !== end; ) {
    before = end;
    const tail = text.slice(Math.max(from, end - 14), end);
    const link = LAST_SIGNS.has(text.charAt(end - 1))
      ? ((CHANGED_TO.exec(tail) ?? LINKS.exec(tail))?.[0].length ?? 0)
      : 0;
    // 人才 does not end with 才, nor 制度 with 度; 率达 is a slip of the segmenter's.
    if (link !== 1 || /[达为是到至]$/.test(tail) || sentence.block.words.isEdge(end - 1)) end -= link;
    const period = sentence.periods.find((hit) => hit.end === end && hit.start >= from);
    if (period !== undefined) end = period.start;
    end = Math.max(from, end - adverbBefore(sentence, end));
    while (end > from && /[□\s　·]/.test(text.charAt(end - 1))) end -= 1;
  }
  return end;
}

/** 月薪普遍在, 占地虽只有: an adverb or conjunction; 两期共计: how many parts it has. The length to take off. */
function adverbBefore({ block }: Sentence, end: number): number {
  const word = block.words.endingAt(end);
  if (word !== undefined && /^(?:d|ad|c|zg)$/.test(word.tag) && !/均$|比$/.test(word.word))
    return word.word.length;
  // 首次突破10亿元: the value begins with 突破.
  if (word !== undefined && /^(?:首次|率先|一举|再次)$/.test(word.word)) return word.word.length;
  const text = block.skeleton.text.slice(Math.max(0, end - 4), end);
  return /(?<=.{2})[一二两三四五六七八九十][期批次]$/.exec(text)?.[0].length ?? 0;
}
