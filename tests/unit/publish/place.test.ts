import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePlace } from '../../../src/publish/place.ts';
import { failCall, replaceCall, restoreCalls, systemError } from '../../fixtures/failing-calls.ts';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'place-')));
  mkdirSync(join(root, 'content'));
});
afterEach(restoreCalls);

const choose = (output: string) => choosePlace(output, { root, sources: ['content', 'templates'] });

describe('where a site is published', () => {
  it('is where the settings say, with what belongs to it beside it', () => {
    const state = join(root, 'a/b/.yuankan/site-dist');
    expect(choose('a/b/dist')).toEqual({
      out: join(root, 'a/b/dist'),
      state,
      releases: join(state, 'releases'),
    });
    expect(readdirSync(state)).toEqual(['releases']);
    expect(existsSync(join(root, 'a/b/dist'))).toBe(false);
  });

  it('may be beside the project, and in a folder whose name begins with two dots', () => {
    const beside = realpathSync(mkdtempSync(join(tmpdir(), 'beside-')));
    expect(choose(join(beside, 'dist')).out).toBe(join(beside, 'dist'));
    mkdirSync(join(root, '..odd'));
    expect(choose('..odd/dist').out).toBe(join(root, '..odd/dist'));
  });

  it.each([
    ['.', 'an output folder that contains ROOT'],
    ['..', 'an output folder that contains ROOT'],
    ['content', 'an output folder that contains ROOT/content'],
    ['content/a', 'an output folder inside ROOT/content'],
    ['templates/a', 'an output folder inside ROOT/templates'],
    ['.hidden', 'an output folder with a hidden name'],
    [homedir(), `an output folder that contains ${realpathSync(homedir())}`],
  ])('row 54: is not %s', (output, found) => {
    expect(() => choose(output)).toThrow(`E_OUT_UNSAFE: found ${found.replace('ROOT', root)}`);
  });

  it('row 54: is no file and no link that the program did not make', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => choose('file')).toThrow(`${join(root, 'file')}: E_OUT_UNSAFE: found a file`);
    symlinkSync('content', join(root, 'link'));
    expect(() => choose('link')).toThrow('found a symbolic link to content, which this program did not make');
  });

  it('is its own link, or an empty folder', () => {
    mkdirSync(join(root, 'empty'));
    expect(choose('empty').out).toBe(join(root, 'empty'));
    const { out } = choose('dist');
    symlinkSync('.yuankan/site-dist/releases/r-1', out);
    expect(choose('dist').out).toBe(out);
  });

  it.each([
    ['the folder cannot be made', 'mkdirSync', 'EROFS'],
    ['nothing can be written', 'writeFileSync', 'ENOSPC'],
    ['what was tried cannot be removed', 'rmSync', 'EACCES'],
  ] as const)('row 53: is refused before any work where %s', (_, call, code) => {
    failCall(call, code, /site-dist/);
    expect(() => choose('dist')).toThrow(
      `${join(root, 'dist')}: E_OUT_WRITE: found ${code} writing ${join(root, '.yuankan/site-dist')}`,
    );
  });

  it('row 52: leaves nothing of a try that filled the disk', () => {
    replaceCall('writeFileSync', (write) => (path) => {
      write(path, '');
      throw systemError('ENOSPC');
    });
    expect(() => choose('dist')).toThrow('ENOSPC');
    expect(readdirSync(join(root, '.yuankan/site-dist'))).toEqual(['releases']);
  });

  it.each([
    ['the folder above', (out: string) => dirname(out)],
    ['the folder itself', (out: string) => out],
  ])('row 53: is refused where %s is another disk', (_, pathOf) => {
    mkdirSync(join(root, 'mounted'));
    const other = pathOf(join(root, 'mounted'));
    replaceCall('statSync', (stat) => (path) => {
      const found = stat(path) as { dev: number };
      return path === other ? { ...found, dev: found.dev + 1 } : found;
    });
    expect(() => choose('mounted')).toThrow(
      `E_OUT_WRITE: found another disk at ${other} than at ${root}/.yuankan`,
    );
  });
});
