import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = join(import.meta.dirname, '../..');

/** A copy of the program whose source a test may change. */
function copyOfProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  for (const part of ['bin', 'src', 'templates', 'content/parks', 'package.json', 'package-lock.json'])
    cpSync(join(here, part), join(folder, part), { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('the program’s bundle', () => {
  let program: string;
  const bundles = (): string[] => readdirSync(join(program, '.yuankan/program'));
  const run = (...words: string[]) => {
    const done = spawnSync(process.execPath, [join(program, 'bin/yuankan.mjs'), ...words], {
      cwd: program,
      encoding: 'utf8',
    });
    return { status: done.status, out: done.stdout, told: done.stderr };
  };

  beforeAll(() => {
    program = copyOfProgram();
  });
  afterAll(() => rmSync(program, { recursive: true, force: true }));

  it('is made by the first command and used by the next', () => {
    expect(run('--help').out).toContain('build');
    const made = bundles();
    expect(made).toHaveLength(1);
    expect(run('--help').out).toContain('build');
    expect(bundles()).toEqual(made);
  });

  it('is made anew when the source changes, so that no command runs what was written before', () => {
    const file = join(program, 'src/cli.ts');
    writeFileSync(file, readFileSync(file, 'utf8').replace('published as a site', 'changed by an editor'));
    expect(run('--help').out).toContain('changed by an editor');
  });

  it('finds what lies beside the source', () => {
    writeFileSync(join(program, 'page.txt'), '庆元高新区签约项目\n\n本报讯 庆元高新区签约3个项目。\n');
    const { status, out } = run('records', 'page.txt');
    expect(status).toBe(0);
    expect(JSON.parse(out.trimEnd().split('\n')[0] ?? '').headline).toBe('庆元高新区签约项目');
  });

  it('is kept in few copies', () => {
    for (let second = 1; second <= 3; second += 1) {
      utimesSync(join(program, 'src/cli.ts'), second, second);
      expect(run('--help').status).toBe(0);
    }
    expect(bundles()).toHaveLength(3);
  });

  it('is done without where nothing can be kept: the program runs as it is written', () => {
    rmSync(join(program, '.yuankan'), { recursive: true, force: true });
    writeFileSync(join(program, '.yuankan'), 'a file where the folder should be');
    const { status, out } = run('--help');
    rmSync(join(program, '.yuankan'));
    expect(status).toBe(0);
    expect(out).toContain('build');
  });
});
