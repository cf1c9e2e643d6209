/**
 * docs/many-machines.md is true: its scripts are taken out of it and run, on one machine and in a small site, as the
 * engine they are written for would run them. What an engine does itself (schedule, requeue, hand files over) is
 * done here by hand, after its documentation. All shares are run by `npm run test:long`; otherwise the first and the
 * last, and the last build reads the rest, as it does where a share came to nothing.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { generatePages, writePages } from '../../src/bench/generate.ts';
import { keepWords } from '../fixtures/keep-words.ts';

const program = join(import.meta.dirname, '../..');
const yuankan = join(program, 'bin/yuankan.mjs');
const document = readFileSync(join(program, 'docs/many-machines.md'), 'utf8');

/** The code blocks of a section of the document. */
function blocksOf(heading: string): string[] {
  const [, section = ''] = document.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/```\w+\n([\s\S]*?)```/g)].map(([, code = '']) => code);
}

/** A site that the scripts find ready: content, settings, and npm's scripts for the program. */
function site(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'many-')));
  writeFileSync(join(root, 'yuankan.config.yaml'), 'segmenter: intl\ntraditional: false\n');
  const scripts = Object.fromEntries(['build', 'merge'].map((name) => [name, `node '${yuankan}' ${name}`]));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ scripts }));
  writePages(join(root, 'content/newspapers'), generatePages(9, [{ name: '合肥高新区', city: '合肥' }]));
  // One file is set aside, so every command ends with status 1.
  writeFileSync(join(root, 'content/newspapers/broken.txt'), '---\ndate: 1978-13-45\n---\n合肥高新区\n');
  keepWords(root);
  return root;
}

function run(words: readonly string[], cwd: string, variables: Readonly<Record<string, string>> = {}): void {
  const [command = '', ...rest] = words;
  const done = spawnSync(command, rest, { cwd, encoding: 'utf8', env: { ...process.env, ...variables } });
  expect([words.at(-1), done.status, done.status === 0 ? '' : done.stderr]).toEqual([words.at(-1), 0, '']);
}

function filesBelow(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}

/** What the articles' readings are called after the shares' content: the same names, the same readings. */
const readings = (root: string): string[] => [...filesBelow(join(root, '.yuankan/cache/readings')).keys()];
const shown = (root: string): Map<string, string> => filesBelow(realpathSync(join(root, 'dist')));

const LONG = process.env['LONG'] !== undefined;

/** The shares that are run, of the numbers that there are. */
const tried = (numbers: readonly number[]): number[] =>
  numbers.filter((_, at) => LONG || at === 0 || at === numbers.length - 1);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

let whole: { readonly files: Map<string, string>; readonly readings: string[] };
beforeAll(() => {
  const root = site();
  run(['sh', '-c', 'npm run build || [ $? -eq 1 ]'], root);
  whole = { files: shown(root), readings: readings(root) };
}, 600_000);

/** What the shares read is what one build reads, and with it the last build gives the same bytes. */
function expectWhole(root: string, gathered: readonly string[]): void {
  expect(gathered.length).toBeGreaterThan(0);
  expect(whole.readings).toEqual(expect.arrayContaining([...gathered]));
  if (LONG) expect(gathered).toEqual(whole.readings);
  expect(shown(root)).toEqual(whole.files);
}

describe('docs/many-machines.md', () => {
  it('shards a build as a Slurm array job', () => {
    const [share = '', merge = '', submit = ''] = blocksOf('Slurm');
    const root = site();
    const count = Number(/^#SBATCH --array=1-(\d+)$/m.exec(share)?.[1]);
    expect(submit).toMatch(
      /id=\$\(sbatch --parsable share\.sbatch\)\nsbatch --dependency=afterok:\$id merge\.sbatch/,
    );
    for (const task of tried(upTo(count))) {
      const variables = { SLURM_ARRAY_TASK_ID: String(task + 1), SLURM_ARRAY_TASK_COUNT: String(count) };
      run(['sh', '-c', share], root, { ...variables, YUANKAN: yuankan });
    }
    const [gather = '', build = ''] = merge.split(/(?=^node "\$YUANKAN" build)/m);
    run(['sh', '-c', gather], root, { YUANKAN: yuankan });
    const gathered = readings(root);
    run(['sh', '-c', build], root, { YUANKAN: yuankan });
    expectWhole(root, gathered);
  }, 600_000);

  it('shards a build as a matrix of GitHub Actions', () => {
    const [text = ''] = blocksOf('GitHub Actions');
    const { jobs } = WorkflowSchema.parse(load(text));
    const { share, site: last } = jobs;
    expect(last.needs).toBe('share');
    const artifacts = mkdtempSync(join(tmpdir(), 'artifacts-'));
    for (const number of tried(share.strategy.matrix.share)) {
      const values = {
        'matrix.share': `${number}`,
        'strategy.job-total': `${share.strategy.matrix.share.length}`,
      };
      runJob(share.steps, site(), artifacts, values);
    }
    const root = site();
    const [, , , download, gather] = last.steps;
    expect(download?.uses).toMatch(/^actions\/download-artifact@/);
    expect(gather?.run).toContain('npm run build');
    runJob(last.steps, root, artifacts, {});
    expectWhole(root, readings(root));
    expect(filesBelow(join(artifacts, 'site'))).toEqual(whole.files);
  }, 600_000);

  it('shards a build as an Indexed Job of Kubernetes', () => {
    const [text = ''] = blocksOf('Kubernetes');
    const { spec } = JobSchema.parse(load(text));
    const { containers, volumes } = spec.template.spec;
    const [container] = containers;
    expect(volumes.map(({ name }) => name)).toEqual(container.volumeMounts.map(({ name }) => name));
    expect(container.volumeMounts.map(({ mountPath }) => mountPath)).toContain(container.workingDir);
    const own = (command: string): string => command.replaceAll('/yuankan/bin/yuankan.mjs', yuankan);
    const root = site();
    for (const index of tried(upTo(spec.completions))) {
      run(container.command.map(own), root, { JOB_COMPLETION_INDEX: String(index) });
    }
    const [merge = '', build = ''] = [
      ...document.matchAll(/`(node \/yuankan\/bin\/yuankan\.mjs [^`]+)`/g),
    ].map(([, command = '']) => own(command));
    run(['sh', '-euc', merge], root);
    const gathered = readings(root);
    run(['sh', '-c', `${build} || [ $? -eq 1 ]`], root);
    expectWhole(root, gathered);
  }, 600_000);
});

const StepSchema = z.strictObject({
  run: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
});
type Step = z.infer<typeof StepSchema>;
const steps = z.array(StepSchema);
const WorkflowSchema = z.strictObject({
  name: z.string(),
  on: z.literal('workflow_dispatch'),
  permissions: z.record(z.string(), z.string()),
  jobs: z.strictObject({
    share: z.strictObject({
      'runs-on': z.string(),
      strategy: z.strictObject({ matrix: z.strictObject({ share: z.array(z.int()) }) }),
      steps,
    }),
    site: z.strictObject({ needs: z.string(), 'runs-on': z.string(), steps }),
  }),
});

const NameSchema = z.object({ name: z.string() });
const JobSchema = z.strictObject({
  apiVersion: z.literal('batch/v1'),
  kind: z.literal('Job'),
  metadata: NameSchema,
  spec: z.strictObject({
    completionMode: z.literal('Indexed'),
    completions: z.int(),
    parallelism: z.int(),
    backoffLimit: z.int(),
    template: z.strictObject({
      spec: z.strictObject({
        restartPolicy: z.enum(['OnFailure', 'Never']),
        containers: z.tuple([
          z.strictObject({
            name: z.string(),
            image: z.string(),
            workingDir: z.string(),
            command: z.array(z.string()),
            resources: z.object({ requests: z.object({ cpu: z.string(), memory: z.string() }) }),
            volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })),
          }),
        ]),
        volumes: z.array(NameSchema.extend({ persistentVolumeClaim: z.object({ claimName: z.string() }) })),
      }),
    }),
  }),
});

/** The steps of a job as a runner does them, in a checked-out site; the artifacts are in a folder by their names. */
function runJob(
  job: readonly Step[],
  root: string,
  artifacts: string,
  values: Readonly<Record<string, string>>,
): void {
  const filled = (text: string): string =>
    text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`a runner does not know ${name}`);
      return value;
    });
  for (const { run: script, uses, with: options } of job) {
    const text = (name: string): string => filled(String(options[name] ?? ''));
    if (script !== undefined && script !== 'npm ci') run(['bash', '-e', '-c', filled(script)], root);
    if (uses?.startsWith('actions/upload-artifact@')) {
      // The action leaves out what is hidden unless it is told not to, and takes a folder's content, links followed.
      const hidden = text('path')
        .split('/')
        .some((part) => part.startsWith('.'));
      expect(hidden && options['include-hidden-files'] !== true).toBe(false);
      const to = join(artifacts, text('name'));
      expect(existsSync(to)).toBe(false);
      cpSync(realpathSync(join(root, text('path'))), to, { recursive: true });
    }
    if (uses?.startsWith('actions/download-artifact@')) {
      // Without a name: every artifact into a folder of its own.
      mkdirSync(dirname(join(root, text('path'))), { recursive: true });
      cpSync(artifacts, join(root, text('path')), { recursive: true });
    }
  }
}
