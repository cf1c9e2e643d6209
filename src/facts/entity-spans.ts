import type { TaggedWord } from '../chinese/segmenter.ts';
import type { Entity } from '../record/schema.ts';
import {
  continuesOrganisation,
  endsOrganisation,
  isBareKind,
  isSpecific,
  isTeam,
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
  const hasFirm = words.some(({ word }) => LIMITED.test(word));
  const spans: EntitySpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found =
      organisationFrom(tokens, at, hasFirm) ??
      dottedFrom(tokens, at) ??
      placeFrom(tokens, at) ??
      personFrom(tokens, at);
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
function organisationFrom(tokens: readonly Token[], at: number, hasFirm: boolean): Found | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const specific = isSpecific(first.word, first.tag) || standsAlone(first.word);
  if (!specific && !(hasFirm && continuesOrganisation(first.word, first.tag))) return null;
  let loose = false;
  let last = specific && wholeOrganisation(first) ? at : -1;
  if (standsAlone(first.word)) last = at;
  for (let i = at; i < Math.min(tokens.length, at + longestName); i += 1) {
    const token = tokens[i];
    // 粤财普惠金融（清远）融资担保股份有限公司: a place in brackets belongs to the name.
    if (i > at && isBracketedPlace(tokens, i)) {
      i += 2;
      continue;
    }
    if (token === undefined) break;
    if (!continuesOrganisation(token.word, token.tag)) {
      // 天合光|能|股份有限公司: firms' names are cut into characters that mean something else alone.
      if (i === at || token.word.length > 1 || !/\p{Script=Han}/u.test(token.word) || JOINS.test(token.word))
        break;
      loose = true;
    }
    // 远景科技股份有限公司: only a company's name may be made of ordinary words throughout.
    if (i > at && i < at + 3 && first.tag === 'ns' && isTeam(token.word)) last = i;
    if (i > at && (specific && !loose ? endsOrganisation(token.word) : LIMITED.test(token.word))) last = i;
  }
  return last === -1 ? null : { type: 'organisation', last };
}

const JOINS = /[的和与及跟同在由对向从到为是了等把被将就也都于以其这该并而或至让使给我他她它你不没有说]/u;

const LIMITED = /(?:有限公司|股份公司|有限责任公司)$/u;

function isBracketedPlace(tokens: readonly Token[], at: number): boolean {
  return (
    /^[（(]$/u.test(tokens[at]?.word ?? '') &&
    tokens[at + 1]?.tag === 'ns' &&
    /^[）)]$/u.test(tokens[at + 2]?.word ?? '')
  );
}

/** 新华社, 国务院, 聚石化学: one word that is a name. */
function wholeOrganisation({ word, tag }: Token): boolean {
  return (
    word.length > 1 &&
    !isBareKind(word) &&
    (tag === 'nt' || (tag === 'x' && word.length > 3 && endsOrganisation(word)))
  );
}

/** Parts of speech that may begin a place's name, looked at first because most words are of others. */
const MAY_BE_PLACE: ReadonlySet<string> = new Set(['ns', 'x', 'n', 'nz', 'nr', 'nrt']);

function placeFrom(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined || !MAY_BE_PLACE.has(first.tag) || isOrdinary(first.word)) return null;
  const next = tokens[at + 1];
  const known = first.tag === 'ns' || (first.word.length > 2 && isNamedPlace(first.word));
  const unit = next !== undefined && isPlaceUnit(next.word);
  if (known) return { type: 'place', last: unit ? at + 1 : at };
  const named = unit && first.tag !== 'n' && /^\p{Script=Han}{1,5}$/u.test(first.word);
  return named ? { type: 'place', last: at + 1 } : null;
}

/** 周总理, 李先生: a surname and what someone is called is no name to file a person under. */
const CALLED = /(?:总理|主席|老师|先生|女士|师傅|书记|大使|阿姨|校长|科长|教授|太太|夫人|大夫|小姐|将军)$/u;

/** A foreign name with all its parts: 罗马诺·普罗迪. */
function dottedFrom(tokens: readonly Token[], at: number): Found | null {
  let last = at;
  if (tokens[at + 1]?.word !== '·' || !isNamePart(tokens[at])) return null;
  while (isNamePart(tokens[last + 2]) && tokens[last + 1]?.word === '·') last += 2;
  return last === at ? null : { type: 'person', last };
}

function personFrom(tokens: readonly Token[], at: number): Found | null {
  const first = tokens[at];
  if (first === undefined || first.word.length < 2 || !first.tag.startsWith('nr')) return null;
  return CALLED.test(first.word) ? null : { type: 'person', last: at };
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
