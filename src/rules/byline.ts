import { speakerOf } from '../chinese/speaker.ts';
import { bylineOf } from '../parse/byline.ts';
import type { Article, Block, Byline, Leaf } from '../tree/node.ts';
import { articlesOf, blocksIn, isLeaf, textOf } from '../tree/read.ts';
import type { Rule } from './rule.ts';

/** Blocks after the headline among which a byline is looked for: subtitle, series mark, byline. */
const NEAR = 4;

/**
 * Names the byline: a line with a mark or a role near the headline or at the text's end. Names alone on a line
 * (胡昭衡) sign the article too, but stay in the text as a signature: they may be a column's or a picture's.
 */
export const byline: Rule = {
  id: 'byline',
  run: (tree) => {
    for (const article of articlesOf(tree)) nameByline(article, blocksIn(article));
  },
};

function nameByline(article: Article, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'block') continue;
    const near = index <= NEAR && blocks.slice(0, index).every(isAboveText);
    const last = index === blocks.length - 1 && index > 0;
    const below = index > 0 && index <= NEAR && blocks.slice(0, index).every(isNamed);
    if (block.looks === 'byline' && (near || last)) {
      block.type = 'byline';
      article.byline = merged(article.byline, readByline(block));
    } else if (block.looks === 'names' && (below || last)) {
      block.type = 'paragraph';
      block.style = 'signature';
      article.byline ??= readByline(block);
    } else if (block.looks === 'short' && below) nameSpeaker(article, block);
  }
}

function nameSpeaker(article: Article, block: Block): void {
  const text = textOf(block);
  const speaker = speakerOf(text);
  if (speaker === null) return;
  block.type = 'paragraph';
  block.style = 'signature';
  article.byline ??= { text: `${speaker.role} ${speaker.name}`, people: [speaker] };
}

/** Named already, or a date in brackets: what may stand between headline and name. */
function isNamed(block: Block): boolean {
  return block.type !== 'block' || /^[（(].{4,16}[）)]$/u.test(textOf(block));
}

function isAboveText(block: Block): boolean {
  return (
    block.type !== 'block' || block.looks === 'short' || block.looks === 'byline' || block.looks === 'names'
  );
}

function readByline(block: Block): Byline | null {
  const reading = bylineOf(printed(block));
  return reading === null ? null : { text: displayed(reading.people, reading.text), people: reading.people };
}

/** The byline as printed, marks and wraps taken out of the way by its leaves. */
function printed(block: Block): string {
  const marker = block.children.find((child): child is Leaf => isLeaf(child) && child.type === 'marker');
  return (marker?.value ?? '') + textOf(block);
}

/** Role and names with one blank between: 本报记者 叶伟. */
export function displayed(people: Byline['people'], text: string): string {
  if (people.length === 0 || /[/／文图摄画诗报道]$/u.test(text)) return text.replace(/[\s\u3000]+/gu, ' ');
  const words: string[] = [];
  let role: string | null = null;
  for (const person of people) {
    if (person.role !== null && person.role !== role) words.push(person.role);
    role = person.role;
    words.push(person.name);
  }
  return words.join(' ');
}

function merged(a: Byline | null, b: Byline | null): Byline | null {
  if (a === null || b === null) return a ?? b;
  return { text: `${a.text} ${b.text}`, people: [...a.people, ...b.people] };
}
