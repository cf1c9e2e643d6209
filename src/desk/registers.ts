/** Words, parks and rejected rules: one line of the lexicon, one file of the register, one item for every source. */
import * as z from 'zod';
import { EVERY_SOURCE } from '../corrections/every-source.ts';
import { withItem } from '../corrections/items.ts';
import { parseCorrections } from '../corrections/load-corrections.ts';
import { DeskError } from './desk-error.ts';
import { changeFile, contentText, type FileChange } from './write.ts';

const HAN = /^[\p{Script=Han}〇·]{2,30}$/u;

export const WordSchema = z.strictObject({
  word: z.string().regex(HAN, 'a word of two to thirty Han characters'),
  /** Organisation, person, place or term. */
  tag: z.enum(['nt', 'nr', 'ns', 'n']),
});

const FILES = { nt: 'organisations.txt', nr: 'people.txt', ns: 'places.txt', n: 'terms.txt' } as const;
const FREQUENCY = 1000;

export function addWord(content: string, { word, tag }: z.infer<typeof WordSchema>): FileChange {
  const file = `lexicon/${FILES[tag]}`;
  const text = contentText(content, file) ?? '';
  if (text.split('\n').some((line) => line.split(' ')[0] === word))
    throw new DeskError(409, `${word} is in ${file} already`);
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return changeFile(content, file, `${text}${end}${word} ${FREQUENCY} ${tag}\n`);
}

const name = z.string().regex(HAN, 'a name of two to thirty Han characters');

export const ParkSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'an id of small letters, digits and hyphens'),
  name,
  fullName: name,
  aliases: z.array(name),
  province: name,
  city: z.union([name, z.literal('')]),
  level: z.enum(['national', 'provincial', 'other']),
});

export function addPark(content: string, park: z.infer<typeof ParkSchema>): FileChange {
  const file = `parks/${park.id}.md`;
  if (contentText(content, file) !== null) throw new DeskError(409, `${file} is there already`);
  const lines = [
    `name: ${park.name}`,
    `fullName: ${park.fullName}`,
    ...(park.aliases.length > 0 ? ['aliases:', ...park.aliases.map((alias) => `  - ${alias}`)] : []),
    `province: ${park.province}`,
    ...(park.city === '' ? [] : [`city: ${park.city}`]),
    `level: ${park.level}`,
  ];
  return changeFile(content, file, `---\n${lines.join('\n')}\n---\n`);
}

export const AliasSchema = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), alias: name });

/** One more name of a park that the register has. */
export function addAlias(content: string, { id, alias }: z.infer<typeof AliasSchema>): FileChange {
  const file = `parks/${id}.md`;
  const text = contentText(content, file);
  if (text === null) throw new DeskError(404, `there is no ${file}`);
  const lines = text.split('\n');
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close === -1) throw new DeskError(409, `${file} has no front matter`);
  if (lines.slice(0, close).some((line) => line.split(/[\s,:[\]-]+/).includes(alias)))
    throw new DeskError(409, `${alias} is in ${file} already`);
  const at = lines.findIndex((line, index) => index < close && line.startsWith('aliases:'));
  const list = lines[at] ?? '';
  if (at === -1) lines.splice(close, 0, 'aliases:', `  - ${alias}`);
  else if (/^aliases:\s*$/.test(list)) lines.splice(at + 1, 0, `  - ${alias}`);
  else if (/^aliases:\s*\[/.test(list)) lines[at] = list.replace(/\[\s*/, `[${alias}, `).replace(', ]', ']');
  else throw new DeskError(409, `write the aliases of ${file} as a list first`);
  return changeFile(content, file, lines.join('\n'));
}

export const RuleSchema = z.strictObject({
  rule: z.string().regex(/^[a-z][a-z-]*$/),
  reason: z.string(),
});

/** What a rule changed is taken back in every source. */
export function rejectEverywhere(content: string, { rule, reason }: z.infer<typeof RuleSchema>): FileChange {
  const text = contentText(content, EVERY_SOURCE) ?? '';
  const { corrections, messages } = parseCorrections(text, EVERY_SOURCE);
  if (messages.length > 0) throw new DeskError(409, `${EVERY_SOURCE} cannot be read: npm run check says why`);
  if (corrections.some(({ correction }) => 'rule' in correction && correction.rule === rule))
    throw new DeskError(409, `${rule} is rejected in every source already`);
  const item = { edit: 'reject' as const, rule, ...(reason === '' ? {} : { reason }) };
  return changeFile(content, EVERY_SOURCE, withItem(text, item));
}
