import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { loadParks } from '../register/load-parks.ts';
import { generatePages, type Place, writePages } from './generate.ts';

/** What one build of a generated archive cost. */
export const MeasuredSchema = z.object({
  stages: z.array(z.object({ name: z.string(), seconds: z.number(), cpu: z.number() })),
  /** Wall clock, from the start of the process. */
  seconds: z.number(),
  /** Processor time: on a busy machine the steadier figure. */
  cpu: z.number(),
  megabytes: z.number(),
  articles: z.number(),
  files: z.number(),
});
export type Measured = z.infer<typeof MeasuredSchema>;

const program = join(import.meta.dirname, '../..');

/** A disk in memory, where there is one: then the disk is not what is measured. */
export function memoryDisk(): string | null {
  return existsSync('/dev/shm') ? '/dev/shm' : null;
}

/** Writes a project of `articles` generated articles, with the registers of `root`, into a new folder. */
export function makeProject(root: string, articles: number): string {
  const folder = mkdtempSync(join(memoryDisk() ?? tmpdir(), 'yuankan-bench-'));
  for (const part of ['parks', 'lexicon', 'indicators', 'pages']) {
    const from = join(root, 'content', part);
    if (existsSync(from)) cpSync(from, join(folder, 'content', part), { recursive: true });
  }
  writePages(join(folder, 'content/newspapers'), generatePages(articles, placesOf(root)));
  return folder;
}

export function placesOf(root: string): Place[] {
  const { register } = loadParks(join(root, 'content'));
  return register.parks.map(({ name, city, province }) => ({ name, city: city ?? province }));
}

/** Builds a project in a process of its own, so that its memory is its own too. */
export function measure(folder: string): Measured {
  const done = spawnSync(process.execPath, [join(program, 'bin/measure-build.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const line = done.stdout.trimEnd().split('\n').at(-1) ?? '';
  if (done.status !== 0) throw new Error(`the build failed: ${done.stderr}`);
  return MeasuredSchema.parse(JSON.parse(line));
}

export function removeProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
