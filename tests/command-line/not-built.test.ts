/** Row 64: nodejieba's add-on is not there, as after `npm ci --ignore-scripts` or without a C++ compiler. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepWords } from '../fixtures/keep-words.ts';

const program = join(import.meta.dirname, '../..');

/** What Node says of an add-on whose file is not there, for nodejieba's alone. */
const NOT_BUILT = `
const { _extensions: load } = require('node:module');
const native = load['.node'];
load['.node'] = (module, file) => {
  if (!/nodejieba/.test(file)) return native(module, file);
  throw Object.assign(new Error("Cannot find module '" + file + "'"), { code: 'MODULE_NOT_FOUND' });
};
`;

function run(
  command: string,
  segmenter: string | null,
): { root: string; status: number | null; out: string; told: string } {
  const root = mkdtempSync(join(tmpdir(), 'not-built-'));
  mkdirSync(join(root, 'content/newspapers'), { recursive: true });
  writeFileSync(
    join(root, 'content/newspapers/a.txt'),
    '合肥高新区开工\n\n本报讯 2024年，合肥高新区开工项目12个。\n',
  );
  writeFileSync(join(root, 'yuankan.config.yaml'), segmenter === null ? '' : `segmenter: ${segmenter}\n`);
  writeFileSync(join(root, 'not-built.cjs'), NOT_BUILT);
  const words = [
    '--require',
    join(root, 'not-built.cjs'),
    join(program, 'bin/yuankan.mjs'),
    command,
    ...(command === 'records' ? ['content/newspapers/a.txt'] : []),
  ];
  keepWords(root);
  const done = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  return { root, status: done.status, out: done.stdout, told: done.stderr };
}

describe('where nodejieba is not built', () => {
  it('row 64: a build that asks for it ends with the command that builds it, and publishes nothing', () => {
    const { root, status, told } = run('build', 'nodejieba');
    expect(status).toBe(2);
    expect(told).toMatch(/nodejieba cannot be used: Cannot find module \S+nodejieba\.node/);
    const [, folder = '', command = ''] =
      /^ {2}cd (\S+) && npx --no-install (\S+) rebuild /m.exec(told) ?? [];
    expect(existsSync(join(program, folder, 'binding.gyp'))).toBe(true);
    expect(existsSync(join(program, 'node_modules/.bin', command))).toBe(true);
    expect(told).not.toMatch(/\n\s+at /);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('row 64: a build that asks for nothing needs it not', () => {
    const { root, status, told } = run('build', null);
    expect([status, told]).toEqual([0, expect.stringContaining('1 article')]);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('高新区');
  });

  it('row 64: nor does one with the words of Intl', () => {
    const { status, out } = run('records', 'intl');
    expect(status).toBe(0);
    expect(out).toContain('"headline":"合肥高新区开工"');
  });
});
