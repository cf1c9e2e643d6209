import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIVALS, type Rival } from './against.ts';
import { type GeneratedPage, generatePages } from './generate.ts';
import { BUILD_KINDS } from './kinds.ts';
import { makeProject, measure, memoryDisk, placesOf, removeProject } from './run.ts';

/** One kind of our builds: medians over all rounds. */
export interface Compared {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
  /** Ours divided by each rival's first build of the same round, by the rival's name; null for what failed. */
  readonly ratios: readonly (number | null)[];
}

export interface Comparison {
  readonly rivals: readonly {
    readonly name: string;
    readonly seconds: number | null;
    readonly reason: string;
  }[];
  readonly kinds: readonly Compared[];
}

interface Round {
  readonly ours: readonly { readonly seconds: number; readonly megabytes: number }[];
  readonly theirs: readonly { readonly seconds: number | null; readonly reason: string }[];
}

/** Builds the same articles with this program, in every kind of build, and with others, in turn. */
export function compare(
  root: string,
  articles: number,
  names: readonly string[],
  rounds: number,
): Comparison {
  const rivals = names.flatMap((name) => RIVALS[name] ?? []);
  const folders = rivals.map((rival) => prepared(rival, generatePages(articles, placesOf(root))));
  const project = makeProject(root, articles);
  try {
    return summed(
      rivals,
      Array.from({ length: rounds }, () => playRound(project, rivals, folders)),
    );
  } finally {
    removeProject(project);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function playRound(project: string, rivals: readonly Rival[], folders: readonly string[]): Round {
  const ours = BUILD_KINDS.map(({ prepare }) => {
    prepare(project);
    const { seconds, megabytes } = measure(project);
    return { seconds, megabytes };
  });
  return { ours, theirs: rivals.map((rival, index) => timed(rival, folders[index] ?? '')) };
}

function summed(rivals: readonly Rival[], rounds: readonly Round[]): Comparison {
  return {
    rivals: rivals.map(({ name }, index) => ({
      name,
      seconds: median(rounds.map(({ theirs }) => theirs[index]?.seconds ?? null)),
      reason: rounds.find(({ theirs }) => theirs[index]?.reason)?.theirs[index]?.reason ?? '',
    })),
    kinds: BUILD_KINDS.map(({ name }, kind) => ({
      name,
      seconds: median(rounds.map(({ ours }) => ours[kind]?.seconds ?? null)) ?? 0,
      megabytes: median(rounds.map(({ ours }) => ours[kind]?.megabytes ?? null)) ?? 0,
      ratios: rivals.map((_, index) =>
        median(rounds.map(({ ours, theirs }) => ratio(ours[kind]?.seconds, theirs[index]?.seconds))),
      ),
    })),
  };
}

function ratio(ours: number | undefined, theirs: number | null | undefined): number | null {
  return ours === undefined || theirs == null ? null : ours / theirs;
}

function prepared(rival: Rival, pages: Iterable<GeneratedPage>): string {
  const folder = mkdtempSync(join(memoryDisk() ?? tmpdir(), 'yuankan-rival-'));
  rival.prepare(folder, pages);
  return folder;
}

function timed(rival: Rival, folder: string): { seconds: number | null; reason: string } {
  const begun = performance.now();
  const done = rival.build(folder);
  if (done.status !== 0) {
    return { seconds: null, reason: done.error?.message ?? complaintOf(done.stderr) };
  }
  return { seconds: (performance.now() - begun) / 1000, reason: '' };
}

/** The first line that is not npm talking about itself. */
function complaintOf(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('npm warn')) ?? 'it failed';
}

/** Of what did not fail; null where all did. */
function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? null;
}
