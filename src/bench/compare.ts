import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIVALS, type Rival } from './against.ts';
import { generatePages } from './generate.ts';
import { makeProject, measure, memoryDisk, placesOf, removeProject } from './run.ts';

export interface Compared {
  readonly name: string;
  /** Median of the seconds, and of ours divided by theirs in the same round; null for what failed. */
  readonly seconds: number | null;
  readonly ratio: number | null;
  readonly reason: string;
}

const ROUNDS = 3;

/** Builds the same articles with this program and with others, in turn, and puts the medians side by side. */
export function compare(root: string, articles: number, names: readonly string[]): Compared[] {
  const rivals = names.flatMap((name) => RIVALS[name] ?? []);
  const pages = () => generatePages(articles, placesOf(root));
  const folders = rivals.map((rival) => prepared(rival, pages()));
  const project = makeProject(root, articles);
  const ours: number[] = [];
  const theirs = rivals.map(() => ({ seconds: [] as number[], ratios: [] as number[], reason: '' }));
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const part of ['.yuankan', 'dist']) rmSync(join(project, part), { recursive: true, force: true });
      const own = measure(project).seconds;
      ours.push(own);
      rivals.forEach((rival, index) => {
        const [seconds, reason] = timed(rival, folders[index] ?? '');
        const row = theirs[index];
        if (row === undefined) return;
        row.reason = reason;
        if (reason !== '') return;
        row.seconds.push(seconds);
        row.ratios.push(own / seconds);
      });
    }
  } finally {
    for (const folder of [project, ...folders]) removeProject(folder);
  }
  const others = rivals.map(({ name }, index) => {
    const { seconds = [], ratios = [], reason = '' } = theirs[index] ?? {};
    return { name, seconds: median(seconds), ratio: median(ratios), reason };
  });
  return [{ name: 'Yuankan', seconds: median(ours), ratio: 1, reason: '' }, ...others];
}

function prepared(rival: Rival, pages: ReturnType<typeof generatePages>): string {
  const folder = mkdtempSync(join(memoryDisk() ?? tmpdir(), 'yuankan-rival-'));
  mkdirSync(folder, { recursive: true });
  rival.prepare(folder, pages);
  return folder;
}

function timed(rival: Rival, folder: string): [seconds: number, reason: string] {
  const begun = performance.now();
  const done = rival.build(folder);
  if (done.status !== 0) return [0, done.error?.message ?? complaintOf(done.stderr)];
  return [(performance.now() - begun) / 1000, ''];
}

/** The first line that is not npm talking about itself. */
function complaintOf(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('npm warn')) ?? 'it failed';
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

export function comparisonTable(articles: number, rows: readonly Compared[]): string {
  const lines = rows.map(({ name, seconds, ratio, reason }) =>
    seconds === null || ratio === null
      ? `  ${name.padEnd(20)} could not be built: ${reason}`
      : `  ${name.padEnd(20)} ${seconds.toFixed(2).padStart(8)} s   Yuankan takes ${ratio.toFixed(2)} times as long`,
  );
  return [`${articles} articles, built from nothing, medians of ${ROUNDS} rounds`, ...lines].join('\n');
}
