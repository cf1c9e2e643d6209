/** 工业增加值、固定资产投资分别增长8%和12%: as many figures as nouns, handed out in order. */

import type { Period } from '../../record/schema.ts';
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
  if (shares === null) return changesInTurn(sentence, places, figures);
  const run = runOf(text, places);
  if (run.length < 2) return 0;
  const role = roleOf(left.replace(shares[0], ''), first.quantity.start, first.quantity, '');
  if (role.kind === 'none') return run.length;
  const start = first.from + shares.index;
  const nouns = nounsOf(sentence, first.from, start);
  const earlier = figures
    .slice(-run.length)
    .filter((figure) => figure.comparison === null && figure.quantity !== null);
  const owners = ownersOf(sentence, first.from, start, run.length);
  if (owners !== null) {
    const noun = nouns.at(-1);
    const known =
      noun !== undefined && !owners.named.includes(noun.name) ? noun : likeBefore(figures, run[0]);
    if (known !== null) {
      run.forEach((place, i) => {
        const figure = figureOf(known, place, role, owners.subjects[i] ?? subjectFor(first.quantity.start));
        figures.push({ ...figure, period: owners.periods[i] ?? null });
      });
      return run.length;
    }
  }
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

/** 出口7.8亿美元，财政收入21.3亿元，同比增长26%、31%: as many changes as figures, though nobody says 分别. */
function changesInTurn(sentence: Sentence, places: readonly Place[], figures: readonly Figure[]): number {
  const text = sentence.block.skeleton.text;
  const run = runOf(text, places).filter(
    ({ quantity }, i, all) =>
      quantity.unit.kind === 'ratio' &&
      (i === 0 || /^[、和]$/.test(text.slice(all[i - 1]?.quantity.end, quantity.start))),
  );
  const [first] = run;
  if (first === undefined || run.length < 2 || first !== places[0]) return 0;
  const waiting = figures.slice(
    figures.findLastIndex(({ comparison, quantity }) => comparison !== null || quantity === null) + 1,
  );
  if (waiting.length !== run.length || waiting.some(({ quantity }) => quantity?.unit.kind === 'ratio'))
    return 0;
  const left = text.slice(Math.max(first.from, waiting.at(-1)?.markEnd ?? 0), first.quantity.start);
  const role = roleOf(left, first.quantity.start, first.quantity, '');
  if (role.kind !== 'change' || nounsOf(sentence, first.from, role.nounEnd).length > 0) return 0;
  run.forEach((place, i) => {
    const figure = waiting[i];
    if (figure !== undefined) figure.comparison = changeOf(role, place);
  });
  return run.length;
}

interface Owners {
  readonly subjects: readonly Subject[];
  readonly periods: readonly Period[];
  /** How the list itself would read as a noun. */
  readonly named: readonly string[];
}

/** 2022年、2023年、2024年…分别为; 云岭、白浪两个高新区…分别为: as many years or parks as figures. */
function ownersOf({ block, periods }: Sentence, from: number, to: number, count: number): Owners | null {
  const { text } = block.skeleton;
  const dated = periods.filter((hit) => hit.start >= from - 40 && hit.end <= to && hit.period !== null);
  const named = dated.map(({ period }) => period).filter((period) => period !== null);
  if (dated.length === count && listed(text, dated)) return { subjects: [], periods: named, named: [] };
  const parks = block.parks.filter((hit) => hit.start >= from - 40 && hit.end <= to);
  if (parks.length === count && listed(text, parks)) {
    return { subjects: parks.map(({ park }) => ({ name: park.name, park })), periods: [], named: [] };
  }
  const list =
    /([^，。；：0-9]{2,30})(?:这)?[两二三四五六七八九十](?:个|家|大)?(国家高新区|高新区|开发区|园区)/.exec(
      text.slice(from, to),
    );
  const names = (list?.[1] ?? '').replace(/^其中/, '').split(/[、和与及]/);
  const kind = list?.[2] ?? '';
  if (names.length !== count || list === null) return null;
  const subjects = names.map((name) => ({ name: name + kind, park: null }));
  return {
    subjects,
    periods: [],
    named: [list[0], ...names, (names.at(-1) ?? '') + list[0].slice((list[1] ?? '').length)],
  };
}

function listed(text: string, hits: readonly { start: number; end: number }[]): boolean {
  return hits.every((hit, i) => i === 0 || /^[、和与及，]$/.test(text.slice(hits[i - 1]?.end, hit.start)));
}

/** 其中云岭、东屏分别增长: the noun is that of the figure before. */
function likeBefore(figures: readonly Figure[], place: Place | undefined): Noun | null {
  const before = figures.at(-1);
  if (before === undefined || place === undefined) return null;
  return {
    name: before.indicator,
    known: before.known,
    scope: before.scope,
    owner: null,
    start: place.quantity.start,
  };
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
