import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as z from 'zod';
import { Refusal } from '../refusal.ts';
import { COPIED, type StarterOptions, starterFiles } from './files.ts';

const PROGRAM = join(import.meta.dirname, '../..');

export type InitOptions = Partial<Omit<StarterOptions, 'yuankan'>>;

/**
 * Begins a newsroom's own site in an empty folder and returns its path; a folder with anything in it is left alone.
 * @throws Refusal
 */
export function init(root: string, folder: string, options: InitOptions): string {
  const home = resolve(root, folder);
  if (!isEmpty(home))
    throw new Refusal({
      code: 'E_NOT_EMPTY',
      place: folder,
      found: 'a folder with something in it, or no folder',
      expected: 'an empty folder, or a new one',
      advice: 'name another: init FOLDER',
    });
  const title = options.title ?? '园刊';
  const files = starterFiles({
    title,
    publication: options.publication ?? title,
    origin: options.origin ?? 'https://example.org',
    basePath: options.basePath ?? '/',
    yuankan: dependency(home),
  });
  for (const path of COPIED) cpSync(join(PROGRAM, path), join(home, path), { recursive: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content, { flag: 'wx' });
  }
  return home;
}

/** Tools' own files (.git) may be there already. */
function isEmpty(home: string): boolean {
  if (!existsSync(home)) return true;
  return lstatSync(home).isDirectory() && readdirSync(home).every((name) => name.startsWith('.git'));
}

/**
 * What npm is asked for. The program is in no registry as long as its package is private: a site that was begun from
 * a packed file takes that file with it, one begun from a copy of the repository asks for that copy.
 */
function dependency(home: string): string {
  const modules = dirname(PROGRAM);
  if (basename(modules) !== 'node_modules') return `file:${relative(home, PROGRAM)}`;
  const { version, resolved } = installed(modules);
  if (!resolved.startsWith('file:')) return version;
  const packed = resolve(dirname(modules), resolved.slice('file:'.length));
  if (!existsSync(packed) || !lstatSync(packed).isFile()) return `file:${relative(home, packed)}`;
  const own = `vendor/${basename(packed)}`;
  cpSync(packed, join(home, own));
  return `file:${own}`;
}

const LockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().default(''), resolved: z.string().default('') }),
  ),
});

/** What npm wrote down of this package when it installed it. */
function installed(modules: string): { version: string; resolved: string } {
  const lock = LockSchema.parse(JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')));
  const own = lock.packages[`node_modules/${basename(PROGRAM)}`];
  if (own !== undefined) return own;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(PROGRAM, 'package.json'), 'utf8')));
  return { version, resolved: '' };
}
