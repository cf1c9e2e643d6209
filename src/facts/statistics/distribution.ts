/** 工业增加值、固定资产投资分别增长8%和12%: as many figures as nouns, handed out in order. */

import type { Sentence } from './context.ts';
import type { Figure } from './figure.ts';
import { indicatorName } from './indicator-name.ts';
import { nounBefore } from './noun-phrase.ts';
import type { Place } from './place.ts';
import { roleOf } from './roles.ts';
import type { Subject } from './subjects.ts';

/** Reads a run of figures that 分别 opens; returns how many it read, 0 where there is no such run. */
export function distribute(
  sentence: Sentence,
  places: readonly Place[],
  figures: Figure[],
  subjectFor: (at: number) => Subject | null,
): number {
  const first = places[0];
  if (first === undefined) return 0;
  const text = sentence.block.skeleton.text;
  const left = text.slice(first.from, first.quantity.start);
  const shares = /分别|依次/.exec(left);
  if (shares === null) return 0;
  const run = runOf(text, places);
  if (run.length < 2) return 0;
  const role = roleOf(left.replace(shares[0], ''), first.quantity.start, first.quantity, '');
  if (role.kind === 'none') return run.length;
  const start = first.from + shares.index;
  const nouns = nounsOf(sentence, first.from, start);
  const earlier = figures
    .slice(-run.length)
    .filter((figure) => figure.comparison === null && figure.quantity !== null);
  if (nouns.length !== run.length) {
    if (role.kind === 'change' && nouns.length === 0 && earlier.length === run.length) {
      run.forEach((place, i) => {
        const figure = earlier[i];
        if (figure !== undefined) figure.comparison = changeOf(role, place);
      });
      return run.length;
    }
    return run.length;
  }
  run.forEach((place, i) => {
    const noun = nouns[i];
    if (noun !== undefined) figures.push(figureOf(noun, place, role, subjectFor(first.quantity.start)));
  });
  return run.length;
}

type Noun = ReturnType<typeof indicatorName> & { readonly start: number };

function figureOf(
  noun: Noun,
  place: Place,
  role: ReturnType<typeof roleOf>,
  subject: Subject | null,
): Figure {
  const { quantity } = place;
  const change = role.kind === 'change' ? changeOf(role, place) : null;
  return {
    indicator: noun.name,
    noun: noun.name,
    known: noun.known,
    scope: noun.scope,
    subject,
    quantity: change === null ? quantity : null,
    comparison: change,
    rank: null,
    period: null,
    aimed: false,
    start: Math.min(noun.start, quantity.start),
    end: quantity.end,
    markStart: quantity.start,
    markEnd: quantity.end,
  };
}

function changeOf(role: ReturnType<typeof roleOf>, { quantity }: Place): Figure['comparison'] {
  if (role.kind !== 'change') return null;
  return { kind: role.measure, direction: role.direction, value: quantity.value, unit: quantity.unit.text };
}

function runOf(text: string, places: readonly Place[]): Place[] {
  const run: Place[] = [];
  for (const place of places) {
    const previous = run.at(-1);
    if (
      previous !== undefined &&
      !/^(?:、|和|及|与|，)?(?:约|近|超|超过|增长|达|达到|为)?$/.test(
        text.slice(previous.quantity.end, place.quantity.start),
      )
    )
      break;
    run.push(place);
  }
  return run;
}

function nounsOf(sentence: Sentence, from: number, to: number): Noun[] {
  const text = sentence.block.skeleton.text;
  const parts: { start: number; end: number }[] = [];
  let start = from;
  const words = text
    .slice(from, to)
    .replace(/(?:累计|全年|总量|同比|环比|[比较](?:上年|去年|年初)(?:同期)?|，)*$/, '');
  for (const link of words.matchAll(/、|和|及|与(?!$)/g)) {
    parts.push({ start, end: from + link.index });
    start = from + link.index + link[0].length;
  }
  parts.push({ start, end: from + words.length });
  const nouns = parts.flatMap((part) => {
    const phrase = nounBefore(sentence, part.start, part.end);
    return phrase === null ? [] : [{ ...indicatorName(sentence, phrase), start: phrase.start }];
  });
  return withSharedMeasure(nouns);
}

/** 新材料、生物医药两大产业产值: each has the measure that is printed once. */
function withSharedMeasure(nouns: Noun[]): Noun[] {
  const shared =
    /^(.+?)[两三四五六七八九](?:大|个)(?:主导|支柱|特色|重点)?(?:产业|行业|板块|集群|领域)(.+)$/.exec(
      nouns.at(-1)?.name ?? '',
    );
  if (shared === null) return nouns;
  const [, own = '', measure = ''] = shared;
  return nouns.map((noun, i) => ({
    ...noun,
    known: null,
    name: (i === nouns.length - 1 ? own : noun.name) + measure,
  }));
}
