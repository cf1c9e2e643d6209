import { cpus } from 'node:os';
import type { Comparison } from './compare.ts';
import type { Measured } from './run.ts';

/** What the figures were measured on: they say nothing without it. */
export function machineLine(): string {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;
}

/** One build as a small table: a line a stage, then the whole. */
export function tableOf(
  title: string,
  { stages, seconds, cpu, megabytes, articles, files }: Measured,
): string {
  const named = (key: 'seconds' | 'cpu'): number => stages.reduce((sum, stage) => sum + stage[key], 0);
  const starting = { name: 'starting', seconds: seconds - named('seconds'), cpu: cpu - named('cpu') };
  const lines = [...stages, starting, { name: 'whole', seconds, cpu }].map((row) => {
    const rate = Math.round(articles / Math.max(row.seconds, 0.001));
    const [wall, worked] = [row.seconds, row.cpu].map((value) => value.toFixed(2).padStart(8));
    return `  ${row.name.padEnd(12)}${wall} s ${worked} s cpu ${String(rate).padStart(9)} articles/s`;
  });
  return [title, ...lines, `  ${files} files, peak memory ${Math.round(megabytes)} MB`].join('\n');
}

/** Ours beside theirs: a line a kind of build, a column a rival with our time divided by its first build's. */
export function comparisonTable(articles: number, rounds: number, { rivals, kinds }: Comparison): string {
  const theirs = rivals.map(({ name, seconds, reason }) =>
    seconds === null ? `  ${name} could not be built: ${reason}` : `  ${name}: ${seconds.toFixed(2)} s`,
  );
  const ours = kinds.map(({ name, seconds, megabytes, ratios }) => {
    const columns = ratios.map((ratio, index) =>
      ratio === null ? '' : `${ratio.toFixed(2).padStart(8)} × ${rivals[index]?.name}`,
    );
    return `  ${name.padEnd(22)}${seconds.toFixed(2).padStart(8)} s ${String(Math.round(megabytes)).padStart(6)} MB${columns.join('')}`;
  });
  return [`${articles} articles, medians of ${rounds} rounds`, ...theirs, ...ours].join('\n');
}
