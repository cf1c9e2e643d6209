import type { Measured } from './run.ts';

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
