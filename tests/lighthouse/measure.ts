/**
 * `npm run lighthouse`: Lighthouse's four scores, on a telephone as it imagines one, for one page of each kind that
 * matters most, of a site of forty articles about ten parks. Not a test: the figures depend on the machine. The package is fetched when it is asked for, because
 * nothing else needs its hundred and fifty packages.
 *
 *     npm run lighthouse -- [--runs 3] [PART OF A PATH…]
 *
 * measures so often, and tells of the run in the middle; only the pages whose path has one of the parts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { BROWSER_ARGUMENTS, findBrowser } from '../browser/find-browser.ts';
import { makeSites } from '../browser/support/made-site.ts';
import { serve } from '../browser/support/serve.ts';
import { layOut } from '../fixtures/park-years.ts';

const lighthouse = 'lighthouse@12.8.2';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const targets: Readonly<Record<(typeof categories)[number], number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

const { values: options, positionals: wanted } = parseArgs({
  options: { runs: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${options.runs}: expected a number from 1`);

const Report = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), title: z.string(), displayValue: z.string().optional() }),
  ),
});

const browser = findBrowser();
if (browser === null) throw new Error('no browser: apt-get install chromium, or set CHROMIUM to one');
const folder = mkdtempSync(join(tmpdir(), 'yuankan-lighthouse-'));
const project = resolve(import.meta.dirname, '../..');
layOut(folder, project);
const [site] = await makeSites(['/'], { root: folder });
if (site === undefined) throw new Error('no site');
const served = await serve(site.files, '/');
let missed = 0;
try {
  for (const path of pagesToMeasure([...site.files.keys()])) {
    const report = await measureInTheMiddle(served.address + path, browser);
    const scores = categories.map(
      (name) => [name, Math.round((report.categories[name]?.score ?? 0) * 100)] as const,
    );
    missed += scores.filter(([name, score]) => score < targets[name]).length;
    process.stdout.write(`${path}: ${scores.map(([name, score]) => `${name} ${score}`).join(', ')}\n`);
    for (const { id, weight } of Object.values(report.categories).flatMap(({ auditRefs }) => auditRefs)) {
      const audit = report.audits[id];
      if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.9) continue;
      process.stdout.write(`  ${id}: ${audit.title} ${audit.displayValue ?? ''}\n`);
    }
  }
} finally {
  await served.close();
  rmSync(folder, { recursive: true });
}
process.exitCode = missed === 0 ? 0 : 1;

/** The front page, an article, a park, the comparison of two parks, the data, and search without and with an answer. */
function pagesToMeasure(paths: readonly string[]): string[] {
  const article = paths.find(
    (path) => /^articles\/[^/]*[0-9a-f]\.html$/.test(path) && !/-[a-z]+\.html$/.test(path),
  );
  const chosen = paths.filter((path) => path.startsWith('parks/figures/')).slice(0, 2);
  const compare = `parks/compare.html?${chosen.map((path) => `park=${basename(path, '.json')}`).join('&')}`;
  const query = `search.html?q=${encodeURIComponent('高新区')}`;
  return ['index.html', article, 'parks/yunling.html', compare, 'data/index.html', 'search.html', query]
    .filter((path) => path !== undefined)
    .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)));
}

/** Of several runs the one whose performance is in the middle: the others' load on the machine disturbs single ones. */
async function measureInTheMiddle(address: string, browserPath: string): Promise<z.infer<typeof Report>> {
  const reports: z.infer<typeof Report>[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await measure(address, browserPath));
  const performance = ({ categories: found }: z.infer<typeof Report>) => found['performance']?.score ?? 0;
  reports.sort((a, b) => performance(a) - performance(b));
  const middle = reports[Math.floor((runs - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

async function measure(address: string, browserPath: string): Promise<z.infer<typeof Report>> {
  const output = join(folder, 'report.json');
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    `--only-categories=${categories.join(',')}`,
    `--chrome-flags=${BROWSER_ARGUMENTS.join(' ')}`,
  ];
  // The server is in this process, so the command must not block it.
  const child = spawn(
    'npm',
    ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', address, ...flags],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CHROME_PATH: browserPath },
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`lighthouse ended with ${code} at ${address}`);
  return Report.parse(JSON.parse(readFileSync(output, 'utf8')));
}
