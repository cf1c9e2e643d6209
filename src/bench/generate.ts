import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADLINES, LEADS, LISTS, SENTENCES } from './grammar.ts';
import { type Random, randomFrom } from './random.ts';

/** A page of raw newspaper text with one article, as a PDF's text layer would give it. */
export interface GeneratedPage {
  /** Below content/newspapers/. */
  readonly path: string;
  readonly headline: string;
  readonly date: string;
  readonly park: string;
  readonly text: string;
}

/** What a generated article may be about. */
export interface Place {
  readonly name: string;
  readonly city: string;
}

const PAGES_A_DAY = 10;
const LENGTH = 1_700;

/** Articles of about 1,700 characters over all the parks, ten pages a day; the same for the same seed. */
export function* generatePages(count: number, places: readonly Place[], seed = 1): Generator<GeneratedPage> {
  for (let index = 0; index < count; index += 1) {
    const random = randomFrom(seed * 1_000_003 + index);
    const { name: park, city } = random.pick(places);
    const date = dayAfter(2015, Math.floor(index / PAGES_A_DAY));
    const page = `A${String((index % PAGES_A_DAY) + 1).padStart(2, '0')}`;
    const fill = filler(random, { park, city, year: date.slice(0, 4), month: String(random.between(2, 11)) });
    const headline = fill(random.pick(HEADLINES));
    const text = `${headline}\n\n本报记者 ${fill('<person>')}\n\n${bodyOf(random, fill)}`;
    yield { path: `bench/${date}-${page}.txt`, headline, date, park, text };
  }
}

export function writePages(folder: string, pages: Iterable<GeneratedPage>): number {
  mkdirSync(join(folder, 'bench'), { recursive: true });
  let characters = 0;
  for (const { path, text } of pages) {
    writeFileSync(join(folder, path), text);
    characters += text.length;
  }
  return characters;
}

type Fill = (pattern: string) => string;

function filler(random: Random, slots: Readonly<Record<string, string>>): Fill {
  const fill: Fill = (pattern) =>
    pattern
      .replace(
        /<(\w+)>/g,
        (_, name: string) => slots[name] ?? COMPOSED[name]?.(fill) ?? random.pick(LISTS[name] ?? []),
      )
      .replace(/#(\d+)-(\d+)/g, (_, low: string, high: string) =>
        String(random.between(Number(low), Number(high))),
      );
  return fill;
}

const COMPOSED: Readonly<Record<string, (fill: Fill) => string>> = {
  firm: (fill) => fill('<firmStem><firmKind>'),
  person: (fill) => fill('<surname><given>'),
};

function bodyOf(random: Random, fill: Fill): string {
  const parts = [wrapped(random, fill(random.pick(LEADS)))];
  let length = 0;
  while (length < LENGTH) {
    const paragraph = Array.from({ length: random.between(2, 4) }, () => fill(random.pick(SENTENCES))).join(
      '',
    );
    if (parts.length % 5 === 4) parts.push(fill('<subhead>'));
    parts.push(wrapped(random, paragraph));
    length += paragraph.length;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Narrow columns leave a blank inside a word now and then. */
function wrapped(random: Random, text: string): string {
  const at = random.between(8, 60);
  const before = text.charAt(at - 1);
  if (!/\p{Script=Han}/u.test(before) || !/\p{Script=Han}/u.test(text.charAt(at))) return text;
  return `${text.slice(0, at)} ${text.slice(at)}`;
}

/** The date `days` after the first of January of a year, by the civil calendar alone. */
function dayAfter(year: number, days: number): string {
  return new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10);
}
