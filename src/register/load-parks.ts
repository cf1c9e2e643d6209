import { VFile } from 'vfile';
import * as z from 'zod';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { scanFence } from '../source/fence.ts';
import { readFrontMatter } from '../source/front-matter.ts';
import type { Place } from '../source/places.ts';
import { registerFiles } from '../source/register-files.ts';
import type { Park, ParkRegister } from './park.ts';
import { printedForms } from './park-names.ts';
import { parkRegister } from './park-register.ts';

export type RegisterMessage = VFile['messages'][number];

const name = z.string().regex(/^\p{Script=Han}{2,30}$/u, 'expected 2 to 30 Han characters');

const ParkFrontMatter = z.strictObject({
  name,
  fullName: name,
  aliases: z.array(name).default([]),
  province: name,
  city: name.nullable().default(null),
  level: z.enum(['national', 'provincial', 'other']),
  since: z
    .string()
    .regex(/^(?:19|20)\d\d$/, 'expected a year such as 2015')
    .transform(Number)
    .nullable()
    .default(null),
});

/**
 * Reads `parks/<id>.md` below a content directory. A file that cannot be used is left out and named in `messages`;
 * a name two parks claim goes to the first by id, and is named too.
 */
export function loadParks(contentDirectory: string): { register: ParkRegister; messages: RegisterMessage[] } {
  const { files, messages } = registerFiles(contentDirectory, 'parks', ['.md']);
  const parks: Park[] = [];
  for (const { path, text } of files) {
    const vfile = new VFile({ path, value: text });
    const park = readPark(vfile);
    if (park !== null) parks.push(park);
    messages.push(...vfile.messages);
  }
  const { register, clashes } = parkRegister(parks);
  for (const { name: clash, kept, refused } of clashes) {
    const vfile = new VFile({ path: `parks/${refused.id}.md` });
    vfile.message(
      `${clash} already means ${kept.name} (parks/${kept.id}.md); remove it from one of the two`,
      {
        source: 'yuankan',
        ruleId: 'park-register',
      },
    );
    messages.push(...vfile.messages);
  }
  return { register, messages };
}

function readPark(vfile: VFile): Park | null {
  const id = vfile.stem ?? '';
  const refuse = (reason: string, place: Place = { line: 1, column: 1 }): null => {
    vfile.message(reason, { place, source: 'yuankan', ruleId: 'park-register' }).fatal = true;
    return null;
  };
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    return refuse('expected a file name of small Latin letters: qingyuan.md');
  }
  const text = String(vfile).replace(/^\uFEFF/, '');
  const fence = scanFence(text);
  if (fence.kind === 'none') return refuse('expected front matter between two lines of ---');
  if (fence.kind === 'error') return refuse(sentence(fence.finding));
  const matter = readFrontMatter(fence);
  if (matter.kind === 'fault') return refuse(sentence(matter.fault.finding), matter.fault.place);
  const parsed = ParkFrontMatter.safeParse({ ...matter.map });
  if (!parsed.success) return refuse(z.prettifyError(parsed.error).replaceAll('\n', ' '));
  const { aliases, ...entry } = parsed.data;
  return {
    id,
    ...entry,
    aliases: printedForms([entry.name, entry.fullName, ...aliases], entry.city),
    introduction: text.slice(fence.bodyStart).trim(),
  };
}

function sentence({ found, expected, advice }: Finding): string {
  return `found ${found}; expected ${expected}; ${advice}`;
}
