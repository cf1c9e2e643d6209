import type { Quote } from './correction.ts';
import { fold } from './folded.ts';

export type Found =
  | { readonly kind: 'found'; readonly start: number; readonly end: number }
  /** `places` are offsets at which the text stands, none of which the context prefers. */
  | { readonly kind: 'ambiguous'; readonly places: readonly number[] }
  /** `near` is what now stands where the context says the text stood. */
  | { readonly kind: 'missing'; readonly near: string | null };

/** More places than this are not told apart one by one. */
const MOST = 2_000;

/**
 * Finds a quotation (after the Web Annotation Data Model's TextQuoteSelector): the exact text, and of several places
 * the one whose surroundings agree most with `before` and `after`. Blanks, line ends, the width of punctuation and
 * the form of quotes count nowhere, so that a source laid out or converted anew keeps its corrections.
 */
export class QuoteFinder {
  readonly #solid: string;
  /** Offset in the source of each character of `#solid`. */
  readonly #offsets: Int32Array;

  constructor(text: string, from: number) {
    const folded = fold(text, from);
    this.#solid = folded.text;
    this.#offsets = folded.offsets;
  }

  find(quote: Quote): Found {
    const at = solidOf(quote.at);
    const before = solidOf(quote.before ?? '');
    const after = solidOf(quote.after ?? '');
    const places = at === '' ? [] : this.#placesOf(at);
    const scored = places.map((place) => ({
      place,
      score: this.#agreement(place, at.length, before, after),
    }));
    const best = Math.max(...scored.map(({ score }) => score), 0);
    const chosen = scored.filter(({ score }) => score === best);
    const [only] = chosen;
    if (only === undefined) return { kind: 'missing', near: this.#near(before, after) };
    if (chosen.length > 1)
      return { kind: 'ambiguous', places: chosen.map(({ place }) => this.#offsets[place] ?? 0) };
    const last = this.#offsets[only.place + at.length - 1] ?? 0;
    return { kind: 'found', start: this.#offsets[only.place] ?? 0, end: last + 1 };
  }

  #placesOf(at: string): number[] {
    const places: number[] = [];
    for (
      let i = this.#solid.indexOf(at);
      i !== -1 && places.length < MOST;
      i = this.#solid.indexOf(at, i + 1)
    )
      places.push(i);
    return places;
  }

  /** How many characters around a place agree with the context. */
  #agreement(place: number, length: number, before: string, after: string): number {
    let score = 0;
    for (let i = 1; i <= before.length && this.#solid[place - i] === before.at(-i); i += 1) score += 1;
    for (let i = 0; i < after.length && this.#solid[place + length + i] === after[i]; i += 1) score += 1;
    return score;
  }

  #near(before: string, after: string): string | null {
    const behind = before === '' ? -1 : this.#solid.indexOf(before);
    if (behind !== -1) return this.#solid.slice(behind + before.length, behind + before.length + 12);
    const ahead = after === '' ? -1 : this.#solid.indexOf(after);
    return ahead === -1 ? null : this.#solid.slice(Math.max(0, ahead - 12), ahead);
  }
}

/** So many characters are hardly ever printed twice, and need no context. */
const TELLING = 10;
/** Characters of context a side that shorter quotations always have: the same word may be added elsewhere later. */
const CONTEXT = 4;

/** The shortest context that tells a place from all others with the same text, at most `limit` characters a side. */
export function quoteOf(
  text: string,
  from: number,
  start: number,
  end: number,
  limit = 24,
  finder = new QuoteFinder(text, from),
): Quote {
  const at = text.slice(start, end);
  const isIt = (quote: Quote) => {
    const found = finder.find(quote);
    return found.kind === 'found' && found.start === start;
  };
  if (at.length >= TELLING && isIt({ at })) return { at };
  for (let length = CONTEXT; length <= limit; length += 2) {
    const before = onOneLine(text.slice(Math.max(from, start - length), start));
    const after = onOneLine(text.slice(end, end + length));
    const quote: Quote = { at, ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
    if (isIt(quote)) return quote;
  }
  return {
    at,
    before: onOneLine(text.slice(Math.max(from, start - limit), start)),
    after: onOneLine(text.slice(end, end + limit)),
  };
}

function solidOf(text: string): string {
  return fold(text).text;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, '');
}
