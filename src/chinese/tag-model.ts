import { readFileSync } from 'node:fs';

/** What part of speech follows what, and what characters names are made of. All values are natural logarithms. */
export interface TagModel {
  /**
   * How much likelier `tag` is after a word of `leftTag` than anywhere, as a log ratio; 0 when nothing is known.
   * One-character words and longer ones are followed by different things.
   */
  follows(leftLength: number, leftTag: string, tag: string): number;
  /** Probability that a word of `tag` has this character at its beginning, in its middle or at its end. */
  character(tag: string, place: 'B' | 'M' | 'E', character: string): number;
}

/** What is never seen still happens: this share of every row is what happens anywhere. */
const smoothing = 0.1;

/** The logarithm of a character's probability in a place where it was never seen. */
const unseen = -10.5;

/**
 * Reads the part-of-speech model that comes with cppjieba: lines `E,n:B,v:-1.52` for what follows what,
 * `B,nr:王,-3.49;李,-3.33;` for characters.
 */
export function loadTagModel(
  files: { readonly transitions: string; readonly emissions: string },
  share: (tag: string) => number,
): TagModel {
  const rows = readTransitions(readFileSync(files.transitions, 'utf8'));
  const places = readEmissions(readFileSync(files.emissions, 'utf8'));
  const single = ratioTable('S', rows, share);
  const longer = ratioTable('E', rows, share);
  return {
    follows: (leftLength, leftTag, tag) => (leftLength === 1 ? single : longer).get(leftTag)?.get(tag) ?? 0,
    character: (tag, place, character) => places.get(`${place},${tag}`)?.get(character) ?? unseen,
  };
}

/** For every tag of a word on the left, of one character (S) or more (E), and every tag on the right. */
function ratioTable(
  state: 'S' | 'E',
  rows: ReadonlyMap<string, ReadonlyMap<string, number>>,
  share: (tag: string) => number,
): Map<string, Map<string, number>> {
  const tags = [...new Set([...rows.keys()].map((key) => key.slice(2)))].filter((tag) => share(tag) > 0);
  const table = new Map<string, Map<string, number>>();
  for (const left of tags) {
    const row = rows.get(`${state},${left}`);
    if (row === undefined) continue;
    const ratio = (right: string): number =>
      Math.log(((1 - smoothing) * (row.get(right) ?? 0)) / share(right) + smoothing);
    table.set(left, new Map(tags.map((right) => [right, ratio(right)])));
  }
  return table;
}

/** From the end of a word (E, S) to the beginning of the next (B, S), as probabilities. */
function readTransitions(text: string): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const [from = '', to = '', log = ''] = line.trim().split(':');
    const tag = /^[BS],(.+)$/.exec(to)?.[1];
    if (tag === undefined || !/^[ES],/.test(from)) continue;
    const row = rows.get(from) ?? new Map<string, number>();
    row.set(tag, (row.get(tag) ?? 0) + Math.exp(Number(log)));
    rows.set(from, row);
  }
  return rows;
}

/** Only names are spelt by their characters here. */
function readEmissions(text: string): Map<string, Map<string, number>> {
  const places = new Map<string, Map<string, number>>();
  for (const line of text.split('\n')) {
    const state = /^[BME],nr(?=:)/.exec(line)?.[0];
    if (state === undefined) continue;
    const characters = new Map<string, number>();
    for (const pair of line.slice(state.length + 1).split(';')) {
      const comma = pair.lastIndexOf(',');
      if (comma > 0) characters.set(pair.slice(0, comma), Number(pair.slice(comma + 1)));
    }
    places.set(state, characters);
  }
  return places;
}
