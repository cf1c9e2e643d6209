import { join } from 'node:path';
import * as z from 'zod';
import type { Published } from './publish/publish.ts';
import type { Content } from './read-content.ts';
import { countLevel, RemarkSchema } from './remark.ts';
import { writeWhole } from './write-whole.ts';

/** What one build did. The same content gives the same report: no time is in it. */
export const BuildReportSchema = z.object({
  /** 0 all published, 1 published and some files set aside. */
  status: z.union([z.literal(0), z.literal(1)]),
  release: z.string(),
  articles: z.int(),
  parks: z.int(),
  pages: z.int(),
  files: z.int(),
  /** Files that had to be written because the release before had no such content. */
  written: z.int(),
  edits: z.int(),
  /** Files that are not published; the hash of their bytes keeps their place until they are. */
  setAside: z.array(z.object({ path: z.string(), sha256: z.string().nullable() })),
  remarks: z.array(RemarkSchema),
});
export type BuildReport = z.infer<typeof BuildReportSchema>;

interface Work {
  readonly content: Pick<Content, 'aside' | 'cards'>;
  readonly parks: number;
  readonly published: Published;
  readonly remarks: BuildReport['remarks'];
}

export function reportOf({ content, parks, published, remarks }: Work): BuildReport {
  const setAside = allSetAside(content.aside, remarks);
  return {
    status: setAside.length > 0 ? 1 : 0,
    release: published.release,
    articles: content.cards.length,
    parks,
    pages: published.pages,
    files: published.files,
    written: published.written,
    edits: content.cards.reduce((sum, { edits }) => sum + edits, 0),
    setAside,
    remarks,
  };
}

/**
 * Every file that is not published: articles that could not be read, and what else an error names, such as a link, a
 * picture, a park. An error never means less.
 */
export function allSetAside(
  aside: Content['aside'],
  remarks: BuildReport['remarks'],
): { path: string; sha256: string | null }[] {
  const hashes = new Map(aside.map(({ path, hash }) => [path, hash]));
  for (const { level, path } of remarks) if (level === 'error' && !hashes.has(path)) hashes.set(path, null);
  return [...hashes].map(([path, sha256]) => ({ path, sha256 }));
}

/** Where the last build's report is, below the project's root. */
export const REPORT_FILE = '.yuankan/build-report.json';

export function writeReport(root: string, report: BuildReport): void {
  const file = join(root, REPORT_FILE);
  writeWhole(file, `${JSON.stringify(report, null, 1)}\n`);
}

/** The last line of a build. */
export function summaryOf(report: BuildReport, milliseconds: number): string {
  const warnings = countLevel(report.remarks, 'warning');
  const counts = [
    counted(report.articles, 'article'),
    counted(report.parks, 'park'),
    counted(report.pages, 'page'),
    counted(report.edits, 'edit'),
    counted(warnings, 'warning') + (warnings > 0 ? ' (npm run check lists them)' : ''),
    ...(report.setAside.length > 0 ? [`${counted(report.setAside.length, 'file')} set aside`] : []),
    `${(milliseconds / 1000).toFixed(1)} s`,
  ];
  return counts.join(' · ');
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
