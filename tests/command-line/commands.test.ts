import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepWords } from '../fixtures/keep-words.ts';

const program = join(import.meta.dirname, '../..');

/** Runs a command as a person would, in the project at `cwd`. */
function run(words: readonly string[], cwd = program): { status: number | null; out: string; told: string } {
  const cli = join(program, 'bin/yuankan.mjs');
  const done = spawnSync(process.execPath, [cli, ...words], { cwd, encoding: 'utf8' });
  return { status: done.status, out: done.stdout, told: done.stderr };
}

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'commands-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  keepWords(root);
  return root;
}

describe('the command line', () => {
  it('lists its commands', () => {
    const { status, out } = run(['--help']);
    expect(status).toBe(0);
    for (const name of ['build', 'check', 'records', 'words', 'inspect']) expect(out).toContain(name);
    expect(out).not.toContain('\u001b');
  });

  it('explains every command', () => {
    for (const name of ['build', 'check', 'records', 'words', 'inspect']) {
      const { status, out } = run([name, '--help']);
      expect(status).toBe(0);
      expect(out).toContain(`yuankan ${name}`);
    }
  });

  it('says which version it is, and on which engine it runs', () => {
    const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
    for (const asked of ['--version', '-V']) {
      const { status, out } = run([asked]);
      expect([status, out]).toEqual([
        0,
        expect.stringContaining(`yuankan ${version}, Node ${process.version}`),
      ]);
    }
  });

  it('refuses a command and an option it does not have', () => {
    expect(run(['biuld'])).toMatchObject({ status: 2, told: expect.stringContaining('no command “biuld”') });
    expect(run(['build', '--strcit'])).toMatchObject({
      status: 2,
      told: expect.stringContaining('--strcit'),
    });
  });

  it('names file, line and column of a mistake in the settings, and publishes nothing', () => {
    const root = project({ 'yuankan.config.yaml': 'title: 园刊\nbasepath: /a/\n' });
    const { status, told } = run(['build'], root);
    expect(status).toBe(2);
    expect(told).toMatch(/yuankan\.config\.yaml:2:1: E_CONFIG: found the unknown setting “basepath”/);
  });

  it('prints one record a line, in source order, of a file anywhere on disk', () => {
    const root = project({ 'page.txt': '合肥高新区开工\n本报讯 2024年,合肥高新区开工项目12个。\n' });
    const { status, out } = run(['records', join(root, 'page.txt')]);
    expect(status).toBe(0);
    const [record] = out
      .trimEnd()
      .split('\n')
      .map((line): { source: { path: string } } => JSON.parse(line));
    expect(record?.source.path).toBe('page.txt');
  });

  it('sets aside a file it cannot read, prints the others and says so in its status', () => {
    const root = project({ 'page.txt': '合肥高新区开工\n本报讯 一切顺利。\n' });
    const { status, out, told } = run(['words', join(root, 'page.txt'), join(root, 'none.txt')]);
    expect(status).toBe(1);
    expect(out.split('\n')).toHaveLength(3);
    expect(told).toContain('none.txt:1:1: E_READ');
    expect(run(['words', join(root, 'none.txt')]).status).toBe(2);
  });

  it('adds and loses nothing when it prints words', () => {
    const text = '清远高新区完成工业增加值108.86亿元\n\n　TOP 100榜\n';
    const root = project({ 'page.txt': text });
    const { out } = run(['words', join(root, 'page.txt')]);
    expect(out.split('\n').map((line) => line.replaceAll('  ', '').trim())).toEqual(
      text.split('\n').map((line) => line.replace('TOP 100', 'TOP 100').trim()),
    );
  });
});

describe('building from the command line', () => {
  const files = {
    'content/newspapers/a.txt': '合肥高新区开工\n本报讯 2024年,合肥高新区开工项目12个。\n',
    'content/newspapers/broken.txt': '---\ndate: 1978-13-45\n---\n合肥高新区\n',
  };

  it('publishes what it can, names what it set aside, and ends with a summary', () => {
    const root = project(files);
    const { status, told } = run(['build'], root);
    expect(told).toMatch(/newspapers\/broken\.txt:2:\d+: E_DATE/);
    expect(told.trimEnd().split('\n').at(-1)).toMatch(/^1 article · .* · 1 file set aside · \d+\.\d s$/);
    expect(status).toBe(1);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toMatch(/合肥(?:<wbr>)?高新区/);
    const report = JSON.parse(readFileSync(join(root, '.yuankan/build-report.json'), 'utf8'));
    expect(report.setAside).toEqual([
      { path: 'newspapers/broken.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it('publishes nothing under --strict when a file is set aside', () => {
    const root = project(files);
    const { status, told } = run(['build', '--strict'], root);
    expect(status).toBe(2);
    expect(told).toContain('E_STRICT');
  });
});

describe('a reader of records that stops early', () => {
  it('ends the command without complaint, as head does', () => {
    const page = '高新区新闻\n\n本报记者 李明\n\n园区开工。\n\n'.repeat(4_000);
    const root = project({ 'page.txt': page });
    const command = `"${process.execPath}" "${join(program, 'bin/yuankan.mjs')}" records "${join(root, 'page.txt')}" | head -c 20`;
    const done = spawnSync('sh', ['-c', command], { cwd: program, encoding: 'utf8' });
    expect(done.stdout).toHaveLength(20);
    expect(done.stderr).not.toMatch(/EPIPE/);
  });
});
