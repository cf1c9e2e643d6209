import type { Measured } from './run.ts';

/** One build as a small table: a line a stage, then the whole. */
export function tableOf(title: string, { stages, seconds, megabytes, articles, files }: Measured): string {
  const named = stages.reduce((sum, stage) => sum + stage.seconds, 0);
  const rows = [...stages, { name: 'starting', seconds: seconds - named }, { name: 'whole', seconds }];
  const lines = rows.map(({ name, seconds: taken }) => {
    const rate = Math.round(articles / Math.max(taken, 0.001));
    return `  ${name.padEnd(12)} ${taken.toFixed(2).padStart(8)} s ${String(rate).padStart(9)} articles/s`;
  });
  return [title, ...lines, `  ${files} files, peak memory ${Math.round(megabytes)} MB`].join('\n');
}
