/**
 * A second wall: under Node's permission model the build of hostile content needs nothing but to read the program and
 * the project and to write the project. It starts no process and no thread. The wall knows no symbolic links and no
 * add-ons, so it is never the first one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepWords } from '../fixtures/keep-words.ts';
import { writeHostileContent } from './support/hostile-content.ts';
import { plainProgram } from './support/plain-program.ts';

const packages = realpathSync(join(import.meta.dirname, '../../node_modules'));
const FLAG = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

let program = '';
let project = '';

beforeAll(async () => {
  program = realpathSync(mkdtempSync(join(tmpdir(), 'permission-program-')));
  project = realpathSync(mkdtempSync(join(tmpdir(), 'permission-project-')));
  await plainProgram(program);
  // Vite may do as it likes, once and with content of our own: its bundle is kept.
  const own = realpathSync(mkdtempSync(join(tmpdir(), 'permission-own-')));
  writeFileSync(join(own, 'yuankan.config.yaml'), 'segmenter: intl\n');
  keepWords(own);
  expect(spawnSync(process.execPath, [join(program, 'src/cli.js'), 'build'], { cwd: own }).status).toBe(0);
  writeHostileContent(project);
  keepWords(project);
});

function confined(...words: string[]): { status: number | null; told: string } {
  const readable = [program, project, packages].map((folder) => `--allow-fs-read=${folder}/`);
  const flags = [FLAG, '--no-warnings', '--allow-addons', ...readable, `--allow-fs-write=${project}/`];
  const done = spawnSync(process.execPath, [...flags, ...words], { cwd: project, encoding: 'utf8' });
  return { status: done.status, told: done.stderr };
}

describe('a build that may read and write only its own', () => {
  it('makes the whole site, and is stopped only where the one link has to be made', () => {
    const { status, told } = confined(join(program, 'src/cli.js'), 'build');
    // Since early 2026 Node lets nobody make a symbolic link who may not read and write everything.
    if (status === 2) expect(told).toMatch(/error: \S+: E_OUT_WRITE: found ERR_ACCESS_DENIED replacing it/);
    else expect(status).toBe(1);
    expect(told).not.toContain('the program failed');
    const releases = join(project, '.yuankan/site-dist/releases');
    const [release = ''] = readdirSync(releases).filter((name) => !name.endsWith('.manifest'));
    expect(readFileSync(join(releases, release, 'index.html'), 'utf8')).toContain('一切正常');
    expect(existsSync(join(releases, release, 'sitemap.xml'))).toBe(true);
  });

  it.each([
    ['read a file of the system', "require('node:fs').readFileSync('/etc/passwd')"],
    ['write beside the project', `require('node:fs').writeFileSync('${join(tmpdir(), 'escaped')}', '')`],
    ['start a process', "require('node:child_process').execSync('true')"],
    ['start a thread', "new (require('node:worker_threads').Worker)('1', { eval: true })"],
  ])('could not %s', (_, code) => {
    writeFileSync(join(project, 'probe.cjs'), code);
    const { status, told } = confined(join(project, 'probe.cjs'));
    expect(told).toContain('ERR_ACCESS_DENIED');
    expect(status).not.toBe(0);
  });
});
