/** Words and parks added from a selection: one line of the lexicon, one file of the register. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from './decide.ts';

const HAN = /^[\p{Script=Han}〇·]{2,30}$/u;

export const WordSchema = z.strictObject({
  word: z.string().regex(HAN, 'a word of two to thirty Han characters'),
  /** Organisation, person, place or term. */
  tag: z.enum(['nt', 'nr', 'ns', 'n']),
});

const FILES = { nt: 'organisations.txt', nr: 'people.txt', ns: 'places.txt', n: 'terms.txt' } as const;
const FREQUENCY = 1000;

export function addWord(content: string, { word, tag }: z.infer<typeof WordSchema>): string {
  const folder = join(content, 'lexicon');
  const file = join(folder, FILES[tag]);
  mkdirSync(folder, { recursive: true });
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (text.split('\n').some((line) => line.split(' ')[0] === word))
    throw new DeskError(409, `${word} is in lexicon/${FILES[tag]} already`);
  appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}${word} ${FREQUENCY} ${tag}\n`);
  return `lexicon/${FILES[tag]}`;
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

export function addPark(content: string, park: z.infer<typeof ParkSchema>): string {
  const file = `parks/${park.id}.md`;
  if (existsSync(join(content, file))) throw new DeskError(409, `${file} is there already`);
  const lines = [
    `name: ${park.name}`,
    `fullName: ${park.fullName}`,
    ...(park.aliases.length > 0 ? ['aliases:', ...park.aliases.map((alias) => `  - ${alias}`)] : []),
    `province: ${park.province}`,
    ...(park.city === '' ? [] : [`city: ${park.city}`]),
    `level: ${park.level}`,
  ];
  mkdirSync(join(content, 'parks'), { recursive: true });
  writeFileSync(join(content, file), `---\n${lines.join('\n')}\n---\n`, { flag: 'wx' });
  return file;
}

export const AliasSchema = z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/), alias: name });

/** One more name of a park that the register has. */
export function addAlias(content: string, { id, alias }: z.infer<typeof AliasSchema>): string {
  const file = `parks/${id}.md`;
  const path = join(content, file);
  if (!existsSync(path)) throw new DeskError(404, `there is no ${file}`);
  const lines = readFileSync(path, 'utf8').split('\n');
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
  writeFileSync(path, lines.join('\n'));
  return file;
}
