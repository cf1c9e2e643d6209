import type { TaggedWord } from '../chinese/segmenter.ts';
import type { Entity } from '../record/schema.ts';
import {
  continuesOrganisation,
  endsOrganisation,
  isBareKind,
  isSpecific,
  standsAlone,
} from './organisation-words.ts';
import { isNamedPlace, isOrdinary, isPlaceUnit } from './place-words.ts';

/** A name in a text, as offsets into it. */
export interface EntitySpan {
  readonly type: Entity['type'];
  readonly start: number;
  readonly end: number;
}

interface Token extends TaggedWord {
  readonly start: number;
  readonly end: number;
}

/** No name of an organisation is built of more words. */
const longestName = 12;

/**
 * The people, places and organisations of a text, left to right and not overlapping. The longest name wins:
 * 北京市公安局 is an organisation, not a place and a rest. Linear in the number of words.
 */
export function entitySpans(words: readonly TaggedWord[]): EntitySpan[] {
  const tokens = placed(words);
  const spans: EntitySpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = organisationFrom(tokens, at) ?? placeFrom(tokens, at) ?? personFrom(tokens, at);
    if (found === null) {
      at += 1;
      continue;
    }
    const first = tokens[at];
    const last = tokens[found.last];
    if (first !== undefined && last !== undefined) {
      spans.push({ type: found.type, start: first.start, end: last.end });
    }
    at = found.last + 1;
  }
  return spans;
}

interface Found {
  readonly type: Entity['type'];
  readonly last: number;
}

/** A name that begins here with something specific and runs to the last word that ends an organisation's name. */
function organisationFrom(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined) return null;
  if (standsAlone(first.word)) return { type: 'organisation', last: at };
  if (!isSpecific(first.word, first.tag)) return null;
  let last = wholeOrganisation(first) ? at : -1;
  for (let i = at; i < Math.min(tokens.length, at + longestName); i += 1) {
    const token = tokens[i];
    if (token === undefined || !continuesOrganisation(token.word, token.tag)) break;
    if (i > at && endsOrganisation(token.word)) last = i;
  }
  return last === -1 ? null : { type: 'organisation', last };
}

/** 新华社, 国务院, 聚石化学: one word that is a name. */
function wholeOrganisation({ word, tag }: Token): boolean {
  return (
    word.length > 1 &&
    !isBareKind(word) &&
    (tag === 'nt' || (tag === 'x' && word.length > 3 && endsOrganisation(word)))
  );
}

function placeFrom(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined || isOrdinary(first.word)) return null;
  const next = tokens[at + 1];
  const known =
    first.tag === 'ns' ||
    (isNamedPlace(first.word) && /^(?:x|n|nz|nr|nrt)$/.test(first.tag) && first.word.length > 2);
  const unit = next !== undefined && isPlaceUnit(next.word);
  if (known) return { type: 'place', last: unit ? at + 1 : at };
  const named = /^(?:x|nr|nrt|nz)$/.test(first.tag) && /^\p{Script=Han}{1,5}$/u.test(first.word);
  return named && unit ? { type: 'place', last: at + 1 } : null;
}

/** A Chinese name, or a foreign one with all its parts: 罗马诺·普罗迪. */
function personFrom(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined || first.word.length < 2 || !/^nr/.test(first.tag)) return null;
  let last = at;
  while (isNamePart(tokens[last + 2]) && tokens[last + 1]?.word === '·') last += 2;
  return { type: 'person', last };
}

function isNamePart(token: Token | undefined): boolean {
  return (
    token !== undefined && /^(?:nr|nrt|nrfg|x|ns|nz|n|eng)$/.test(token.tag) && /^\p{L}+$/u.test(token.word)
  );
}

function placed(words: readonly TaggedWord[]): Token[] {
  let at = 0;
  return words.map(({ word, tag }) => {
    const start = at;
    at += word.length;
    return { word, tag, start, end: at };
  });
}
