/** Where in a block the verbs stand that end a noun phrase, worked out once and only when a figure asks. */
import type { Occurrence, WordList } from './word-list.ts';

export interface VerbPlaces {
  /** The last occurrence of each verb inside `[from, to)`, right to left; `visit` returns true to stop. */
  backwards(from: number, to: number, visit: (verb: Occurrence) => boolean): void;
  /** The first occurrence of each verb inside `[from, to)`, left to right; `visit` returns true to stop. */
  forwards(from: number, to: number, visit: (verb: Occurrence) => boolean): void;
}

export function verbPlaces(text: string, verbs: WordList): VerbPlaces {
  let places: readonly Occurrence[] | undefined;
  const seen = new Set<string>();
  return {
    backwards(from, to, visit) {
      places ??= verbs.occurrences(text);
      seen.clear();
      for (let i = firstFrom(places, to) - 1; i >= 0; i -= 1) {
        const place = places[i];
        if (place === undefined || place.start < from) return;
        if (place.end > to || seen.has(place.word)) continue;
        seen.add(place.word);
        if (visit(place)) return;
      }
    },
    forwards(from, to, visit) {
      places ??= verbs.occurrences(text);
      seen.clear();
      for (let i = firstFrom(places, from); i < places.length; i += 1) {
        const place = places[i];
        if (place === undefined || place.start >= to) return;
        if (place.end > to || seen.has(place.word)) continue;
        seen.add(place.word);
        if (visit(place)) return;
      }
    },
  };
}

/** The index of the first place that begins at or behind `at`. */
function firstFrom(places: readonly Occurrence[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
