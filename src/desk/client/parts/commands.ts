import type { Proposal } from '../../proposal.ts';
import type { Action, DeskSession } from './desk-session.ts';
import { ask, askPark, askWord } from './forms.ts';
import { neighbourOf } from './neighbour.ts';
import { selectedRange } from './selection.ts';
import { kindName, ruleName } from './words.ts';

export interface Command {
  readonly key: string;
  readonly label: string;
  readonly run: (desk: DeskSession) => void | Promise<void>;
  /** What a block dropped on its button becomes. */
  readonly kind?: string;
}

/** What keys do to the chosen block or the selection, in the toolbar's order. */
export const COMMANDS: readonly Command[] = [
  kindCommand('h', '标题', 'headline'),
  kindCommand('k', '引题', 'kicker'),
  kindCommand('t', '副题', 'subtitle'),
  kindCommand('s', '小标题', 'subhead'),
  kindCommand('p', '正文', 'paragraph'),
  kindCommand('c', '图说', 'caption'),
  kindCommand('b', '署名', 'byline'),
  kindCommand('f', '杂项', 'furniture'),
  { key: 'n', label: '另起一篇', run: (desk) => onBlock(desk, { article: 'begins' }) },
  { key: 'N', label: '并入上篇', run: (desk) => onBlock(desk, { article: 'continues' }) },
  { key: 'Enter', label: '在此分段', run: split },
  { key: 'm', label: '并入上段', run: (desk) => onBlock(desk, { block: 'continues' }) },
  { key: '[', label: '图说上移', run: (desk) => moveCaption(desk, -1) },
  { key: ']', label: '图说下移', run: (desk) => moveCaption(desk, 1) },
  { key: 'e', label: '改字', run: fixText },
  { key: 'y', label: '采纳', run: (desk) => answer(desk, true) },
  { key: 'x', label: '退回', run: (desk) => answer(desk, false) },
  { key: 'X', label: '全退此规则', run: rejectRule },
  { key: 'H', label: '改标题', run: setTitles },
  { key: 'a', label: '改署名', run: setByline },
  { key: 'd', label: '改日期', run: (desk) => setMatter(desk, 'date', '日期（如 2025-01-13）') },
  { key: 'v', label: '改版次', run: (desk) => setMatter(desk, 'page', '版次（如 A05）') },
  { key: 'g', label: '定园区', run: setPark },
  { key: 'w', label: '入词库', run: addWord },
  { key: 'r', label: '入园区册', run: addPark },
  { key: 'z', label: '撤销', run: (desk) => desk.undo() },
  { key: 'l', label: '原文／版面', run: (desk) => desk.togglePane() },
];

async function onBlock(desk: DeskSession, action: Action): Promise<void> {
  if (desk.block === null) desk.say('先点一段，或用 j、J 选一段');
  else await desk.decide(desk.placeOf(desk.block), action);
}

function kindCommand(key: string, label: string, kind: string): Command {
  return { key, label, kind, run: (desk) => onKind(desk, desk.block, kind) };
}

/** What a block is already, nobody has to decide. */
export async function onKind(desk: DeskSession, start: number | null, kind: string): Promise<void> {
  const block = desk.view?.blocks.find((it) => it.start === start);
  if (block === undefined) desk.say('先点一段，或用 j、J 选一段');
  else if (block.kind === kind) desk.say(`这段已是${kindName(kind)}`);
  else await desk.decide(desk.placeOf(block.start), { kind });
}

async function moveCaption(desk: DeskSession, by: -1 | 1): Promise<void> {
  const { view, block } = desk;
  const caption = view?.blocks.find((it) => it.start === block);
  if (view === null || caption?.kind !== 'caption') {
    desk.say('先选一条图说');
    return;
  }
  const target = neighbourOf(view, caption.start, by);
  if (target === null) desk.say(by === 1 ? '已在最后' : '已在最前');
  else await desk.decide(desk.placeOf(caption.start), { move: String(target) });
}

/** A caption goes after the block that it is dropped on; any other block is joined to the one before it. */
export async function dropOn(desk: DeskSession, moved: number, target: number): Promise<void> {
  const blocks = (desk.view?.blocks ?? []).filter(({ kind }) => kind !== 'furniture');
  const at = blocks.findIndex(({ start }) => start === moved);
  if (blocks[at]?.kind === 'caption') await desk.decide(desk.placeOf(moved), { move: String(target) });
  else if (at > 0 && blocks[at - 1]?.start === target)
    await desk.decide(desk.placeOf(moved), { block: 'continues' });
  else desk.say('图说拖到哪段，就排在哪段后面；别的段只能拖到紧挨着的上一段，并成一段');
}

async function split(desk: DeskSession): Promise<void> {
  const range = selectedRange();
  if (range === null) desk.say('先把光标点到要分开的地方');
  else await desk.decide({ start: range.start, end: desk.placeOf(range.start).end + 8 }, { block: 'begins' });
}

async function fixText(desk: DeskSession): Promise<void> {
  const range = selectedRange();
  if (desk.view === null || range === null || range.start >= range.end) {
    desk.say('先选中要改的字');
    return;
  }
  const printed = desk.view.text.slice(range.start, range.end);
  const given = await ask('改字', [
    { name: 'text', label: `“${printed}” 改为`, value: printed },
    { name: 'reason', label: '理由（可空）', value: '' },
    { name: 'erratum', label: '报纸印错的，填勘误日期（可空）', value: '' },
  ]);
  if (given === null) return;
  const { text = '', reason = '', erratum = '' } = given;
  await desk.decide(range, {
    text,
    ...(reason === '' ? {} : { reason }),
    ...(erratum === '' ? {} : { erratum }),
  });
}

/** Accepts or rejects: what a rule did at the selection, or else the question at hand. */
async function answer(desk: DeskSession, yes: boolean): Promise<void> {
  const range = selectedRange();
  const { asked } = desk;
  if (range !== null && range.start < range.end)
    await desk.decide(range, { edit: yes ? 'accept' : 'reject' });
  else if (asked === undefined) desk.say('没有待定的事，也没有选中的字');
  else {
    await desk.open(asked.path);
    const applies = yes && asked.kind === 'message' && asked.to !== null;
    const verdict = { edit: yes ? 'accept' : 'reject', rule: asked.rule };
    await desk.decide(asked, applies ? { text: asked.to ?? '' } : verdict);
  }
}

async function rejectRule(desk: DeskSession): Promise<void> {
  const anchor = document.getSelection()?.anchorNode;
  const element = anchor instanceof Element ? anchor : anchor?.parentElement;
  const rule = element?.closest<HTMLElement>('[data-rule]')?.dataset['rule'] ?? desk.asked?.rule;
  if (rule === undefined || desk.view === null) {
    desk.say('先点一处改动');
    return;
  }
  const title = `全退“${ruleName(rule)}”的改动`;
  const given = await ask(title, [
    {
      name: 'where',
      label: '在',
      value: 'here',
      options: [
        { value: 'here', label: '这份稿' },
        { value: 'everywhere', label: '全部稿源' },
      ],
    },
    { name: 'reason', label: '理由（可空）', value: '' },
  ]);
  if (given === null) return;
  const path = given['where'] === 'here' ? desk.view.path : null;
  await desk.tryOut(title, { kind: 'rule', entry: { rule, reason: given['reason'] ?? '' }, path });
}

function articleAt({ view, block }: DeskSession) {
  const index = view?.blocks.find((it) => it.start === block)?.article ?? null;
  const article = index === null ? undefined : view?.articles[index];
  const [start] = article?.order ?? [];
  return article === undefined || start === undefined ? null : { ...article, start };
}

async function setByline(desk: DeskSession): Promise<void> {
  const article = articleAt(desk);
  if (article === null) {
    desk.say('先选文章里的一段');
    return;
  }
  const given = await ask('改署名', [{ name: 'byline', label: '署名', value: article.byline ?? '' }]);
  if (given?.['byline']) await desk.decide(desk.placeOf(article.start), { byline: given['byline'] });
}

/** One item for each of the three that was written anew. */
async function setTitles(desk: DeskSession): Promise<void> {
  const article = articleAt(desk);
  if (article === null) {
    desk.say('先选文章里的一段');
    return;
  }
  const given = await ask('改标题：照读者该看到的写', [
    { name: 'headline', label: '标题', value: article.headline ?? '' },
    { name: 'kicker', label: '引题', value: article.kicker ?? '' },
    { name: 'subtitle', label: '副题', value: article.subtitle ?? '' },
  ]);
  if (given === null) return;
  for (const key of ['headline', 'kicker', 'subtitle'] as const) {
    const text = given[key] ?? '';
    if (text !== '' && text !== article[key]) await desk.decide(desk.placeOf(article.start), { [key]: text });
  }
}

async function setMatter(desk: DeskSession, key: 'date' | 'page', label: string): Promise<void> {
  const [first] = desk.view?.articles ?? [];
  const last = desk.view?.blocks.at(-1);
  if (first === undefined || last === undefined) return;
  const given = await ask(label, [{ name: key, label, value: first[key] ?? '' }]);
  if (given?.[key]) await desk.decide(desk.placeOf(last.start), { [key]: given[key] });
}

async function setPark(desk: DeskSession): Promise<void> {
  const article = articleAt(desk);
  if (article === null) {
    desk.say('先选文章里的一段');
    return;
  }
  const given = await askPark(desk.archive?.parks ?? [], article.parks[0]?.id);
  if (given !== null) await desk.decide(desk.placeOf(article.start), given);
}

function selectedWord(): string {
  return document.getSelection()?.toString().replace(/\s+/g, '') ?? '';
}

async function addWord(desk: DeskSession): Promise<void> {
  const given = await askWord(selectedWord());
  if (given === null) return;
  const { word = '', tag } = given;
  const entry = { word, tag: tag as WordTag };
  await desk.tryOut(`“${word}”入词库`, { kind: 'word', entry });
}
type WordTag = Extract<Proposal, { kind: 'word' }>['entry']['tag'];

async function addPark(desk: DeskSession): Promise<void> {
  const given = await ask('入园区册：填已有园区的代号，给它加一个名字；新园区请把各栏填全', [
    { name: 'id', label: '代号（小写拉丁字母）', value: '' },
    { name: 'name', label: '名字', value: selectedWord() },
    { name: 'fullName', label: '全称（新园区）', value: '' },
    { name: 'aliases', label: '别名（新园区，可空，以顿号分开）', value: '' },
    { name: 'province', label: '省（新园区）', value: '' },
    { name: 'city', label: '市（可空）', value: '' },
  ]);
  if (given === null) return;
  const { id = '', name = '', fullName = '', province = '', city = '' } = given;
  const aliases = (given['aliases'] ?? '').split(/[、，, ]+/).filter((alias) => alias !== '');
  const park = { id, name, fullName, aliases, province, city, level: 'other' as const };
  await desk.tryOut(
    `“${name}”入园区册`,
    fullName === '' ? { kind: 'alias', entry: { id, alias: name } } : { kind: 'park', entry: park },
  );
}
