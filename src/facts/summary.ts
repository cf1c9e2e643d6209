import type { ArticleText } from './article-text.ts';

/** A feed reader and a search engine show about this many characters. */
const longest = 140;

/** Below this, a second sentence joins the first. */
const enough = 48;

interface Sentence {
  readonly text: string;
  readonly order: number;
  readonly weight: number;
}

/**
 * Whole sentences of the article that say what it is about: those with the most of its keywords, parks and figures
 * for their length, early ones before late ones, in the article's order. At most 140 characters, unless the only
 * fitting sentence is longer.
 */
export function findSummary(
  article: ArticleText,
  found: { readonly keywords: readonly string[]; readonly parks: readonly { readonly name: string }[] },
): string {
  // The park the article is about counts twice: it is the first keyword too.
  const telling = [...found.keywords, ...found.parks.slice(0, 1).map(({ name }) => name)];
  const paragraphs = article.blocks.filter(
    ({ block }) => block.type === 'paragraph' && block.style === undefined,
  );
  const unsigned = article.blocks.filter(
    ({ block }) => block.type !== 'paragraph' || block.style !== 'signature',
  );
  const sentences = (paragraphs.length > 0 ? paragraphs : unsigned)
    .flatMap(({ text }, paragraph) => sentencesOf(text).map((sentence) => ({ text: sentence, paragraph })))
    .map(({ text, paragraph }, order) => ({ text, order, weight: weigh(text, paragraph, telling) }));
  const byWeight = sentences.toSorted((a, b) => b.weight - a.weight || a.order - b.order);
  const first = byWeight.find(({ text }) => text.length <= longest) ?? byWeight[0];
  if (first === undefined) return article.headline?.text ?? '';
  const chosen = first.text.length < enough ? withSecond(first, byWeight) : [first];
  return chosen
    .sort((a, b) => a.order - b.order)
    .map(({ text }) => text)
    .join('');
}

/** The next sentence, so that the two read on, where it fits; else the next weightiest. */
function withSecond(first: Sentence, byWeight: readonly Sentence[]): Sentence[] {
  const fits = ({ text, order }: Sentence): boolean =>
    order !== first.order && text.length + first.text.length <= longest;
  const second = byWeight.find((each) => fits(each) && Math.abs(each.order - first.order) === 1);
  return second === undefined ? [first] : [first, second];
}

function weigh(sentence: string, paragraph: number, telling: readonly string[]): number {
  const words = telling.filter((word) => sentence.includes(word)).length;
  const figures = /\d/.test(sentence) ? 1 : 0;
  // 他说, 这, 其中: a sentence that leans on the one before it cannot stand alone.
  const leans = /^(?:[“"]|他|她|这|其中|同时|此外|但|而|因此|所以|据介绍|据悉|目前|对此)/.test(sentence)
    ? 2
    : 0;
  const short = sentence.length < 16 ? 2 : 0;
  // A line without a full stop is a subtitle or a list.
  const open = /[。！？!?][”’」』）)]*$/u.test(sentence) ? 0 : 4;
  return words + figures - open - leans - short - Math.min(paragraph, 6);
}

// 本报北京1月6日讯（记者王黎）, 据新华社南京1月6日电, 新华社记者朱幼棣报道：: who sent it and when is no part of a summary.
const DATELINE =
  /^(?:据?(?:本报|本刊|新华社|中新社|人民网)[^。，：]{0,24}?(?:讯|电)(?:[（(][^）)]{1,40}[）)])?)?(?:[^。：（]{0,40}(?:记者|通讯员)[^。：]{0,60}报道：|\s)*/u;

/** Sentences end in 。！？ and take the closing quotes and brackets with them; the dateline is taken off. */
function sentencesOf(text: string): string[] {
  const dateline = DATELINE.exec(text)?.[0].length ?? 0;
  const sentences = text.slice(dateline).match(/[^。！？!?]+[。！？!?]*[”’」』）)]*/gu) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
