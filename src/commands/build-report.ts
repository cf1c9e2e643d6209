import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Built } from '../build.ts';
import { countLevel, type Remark } from '../remark.ts';

/** What one build did. The same content gives the same report: no time is in it. */
export interface BuildReport {
  /** 0 all published, 1 published and some files set aside. */
  readonly status: 0 | 1;
  readonly release: string;
  readonly articles: number;
  readonly parks: number;
  readonly pages: number;
  readonly files: number;
  /** Files that had to be written because the release before had no such content. */
  readonly written: number;
  readonly edits: number;
  /** Files that are not published; the hash of their bytes keeps their place until they are. */
  readonly setAside: readonly { readonly path: string; readonly sha256: string | null }[];
  readonly remarks: readonly Remark[];
}

export function reportOf({ content, site, published, pages, remarks }: Built): BuildReport {
  return {
    status: content.aside.length > 0 ? 1 : 0,
    release: published.release,
    articles: site.articles.length,
    parks: site.parks.length,
    pages,
    files: published.files,
    written: published.written,
    edits: site.articles.reduce((sum, article) => sum + article.edits.length, 0),
    setAside: content.aside.map(({ path, hash }) => ({ path, sha256: hash })),
    remarks,
  };
}

/** Where the last build's report is, below the project's root. */
export const REPORT_FILE = '.yuankan/build-report.json';

export function writeReport(root: string, report: BuildReport): void {
  const file = join(root, REPORT_FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.draft`, `${JSON.stringify(report, null, 1)}\n`);
  renameSync(`${file}.draft`, file);
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
