/** Whose a figure is when its own phrase says so: the project behind it, the projects or the firms counted before it. */
import type { Sentence } from './context.ts';
import type { Figure } from './figure.ts';
import { isProjectNoun } from './indicator-name.ts';
import { nounAfter } from './noun-behind.ts';
import type { Place } from './place.ts';
import type { State } from './state.ts';
import { ENTERPRISE_HEAD } from './words.ts';

/** 总投资20亿元的X项目: the measure is the project's that follows. */
export function ownerBehind(sentence: Sentence, place: Place, plan: boolean): string | null {
  const { quantity } = place;
  const text = sentence.block.original.slice(quantity.end, place.to);
  if (!text.startsWith('的')) return null;
  const project =
    /^的([^，。；]{2,30}?(?:项目|工程|基地|产业园|中心|生产线)(?:[一二三四]期)?(?:项目|工程)?)/.exec(
      text,
    )?.[1];
  if (plan && project !== undefined) return project;
  if (!plan && !/^(?:length|area|mass|volume|energy|data)$/.test(quantity.unit.kind)) return null;
  const noun = nounAfter(sentence, quantity.end, place.to);
  const name = sentence.block.original.slice(noun.start, noun.end);
  return noun.start > quantity.end && WORKS.test(name) ? name : null;
}

/** Sites and works that have a length, an area or a capacity. */
const WORKS =
  /.(?:项目|工程|园|[路桥厂站馆库港]|隧道|大厦|广场|中心|基地|生产线|机场|公寓|电站|[新园院校]区|小镇|公园|水库|线)$/;

/** 总投资18.6亿元、全长23.4公里的环湖快速路: the figures listed before are its too. */
export function giveToListed(state: State, figure: Figure): void {
  const { text } = state.sentence.block.skeleton;
  let next = figure;
  for (const before of state.figures.slice(0, -1).reverse()) {
    if (!/^[、和及]$/.test(text.slice(before.end, next.start))) return;
    before.subject = figure.subject;
    next = before;
  }
}

/** 签约项目10个，总投资额294亿元: the sum is the projects'. */
export function giveToProjects(state: State, figure: Figure): void {
  const counted = state.figures.at(-2);
  if (counted === undefined || !isProjectNoun(counted.noun) || counted.quantity?.unit.kind !== 'count')
    return;
  const { subject } = figure;
  if (subject !== null && subject !== counted.subject) return;
  figure.subject = { name: (subject?.name ?? '') + counted.indicator, park: subject?.park ?? null };
}

/** 186家规模以上工业企业完成…: the counted firms do what follows. */
export function actAs(state: State, noun: string, figure: Figure, end: number): void {
  const next = state.sentence.block.skeleton.text.slice(end, end + 8);
  if (!ENTERPRISE_HEAD.test(noun) || !/^(?:共|累计|合计|已|全年)?(?:完成|实现|贡献|创造|缴纳)/.test(next))
    return;
  const subject = figure.subject;
  state.local = {
    subject: { name: (subject?.name ?? '') + noun, park: subject?.park ?? null },
    from: figure.start,
  };
}
