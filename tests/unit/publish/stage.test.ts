import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../../src/emit/output.ts';
import { choosePlace, type PublishPlace } from '../../../src/publish/place.ts';
import { previousRelease, publish } from '../../../src/publish/publish.ts';
import { beforeCall, failCall, restoreCalls } from '../../fixtures/failing-calls.ts';

let place: PublishPlace;
beforeEach(() => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'stage-')));
  mkdirSync(join(root, 'content'));
  place = choosePlace('dist', { root, sources: ['content'] });
});
afterEach(restoreCalls);

const shown = (path: string) => readFileSync(join(place.out, path), 'utf8');
const inode = (path: string) => statSync(join(place.out, path)).ino;

/** A file that notes when its content is made. */
function noted(path: string, inputs: string, text: string, made: string[]): OutputFile {
  return {
    path,
    inputs,
    get content() {
      made.push(text);
      return text;
    },
  };
}

describe('a release in the making', () => {
  it('takes a file made from the same inputs unseen, unless it is told to look', async () => {
    const made: string[] = [];
    await publish(place, [noted('a/b.html', 'inputs', '一', made)]);
    const before = inode('a/b.html');
    const again = await publish(place, [noted('a/b.html', 'inputs', '二', made), { path: 'c', content: '' }]);
    expect([made, again.written, inode('a/b.html')]).toEqual([['一'], 1, before]);
    await publish(place, [noted('a/b.html', 'inputs', '三', made)], () => {}, previousRelease(place, false));
    expect([made, shown('a/b.html')]).toEqual([['一', '三'], '三']);
  });

  it('makes a file of other inputs, links it where it came out the same, and knows it by those inputs', async () => {
    const made: string[] = [];
    await publish(place, [noted('a', 'one', '同', made)]);
    const before = inode('a');
    const second = await publish(place, [noted('a', 'two', '同', made), { path: 'b', content: 'b' }]);
    expect([made.length, second.written, inode('a')]).toEqual([2, 1, before]);
    await publish(place, [noted('a', 'two', '别', made)]);
    expect([made.length, shown('a')]).toEqual([2, '同']);
  });

  it('never takes unseen what names no inputs, or what somebody touched', async () => {
    await publish(place, [{ path: 'a', content: '一' }]);
    await publish(place, [{ path: 'a', content: '二' }]);
    expect(shown('a')).toBe('二');
  });

  it('writes bytes as they are', async () => {
    const content = Uint8Array.of(0xff, 0x00, 0xd6, 0xd0);
    await publish(place, [{ path: 'picture', content }]);
    expect([...readFileSync(join(place.out, 'picture'))]).toEqual([...content]);
  });

  it('writes all of a file that the system takes piece by piece', async () => {
    const text = '高新区'.repeat(1_000);
    await publish(place, [
      { path: 'long', content: text },
      { path: 'empty', content: '' },
    ]);
    expect([shown('long') === text, shown('empty')]).toEqual([true, '']);
  });

  it('writes a file that cannot be linked', async () => {
    await publish(place, [
      { path: 'a', content: '同' },
      { path: 'b', content: '一' },
    ]);
    failCall('linkSync', 'EMLINK');
    const { written } = await publish(place, [
      { path: 'a', content: '同' },
      { path: 'b', content: '二' },
    ]);
    expect([written, shown('a'), shown('b')]).toEqual([2, '同', '二']);
  });

  it('makes each folder once', async () => {
    const made: string[] = [];
    beforeCall('mkdirSync', (path = '') => {
      if (/stage-\d+\//.test(path)) made.push(path.replace(/^.*stage-\d+\//, ''));
      return undefined;
    });
    await publish(
      place,
      ['a/b/1', 'a/b/2', 'c/3'].map((path) => ({ path, content: path })),
    );
    expect(made).toEqual(['a/b', 'c']);
  });

  it.each([
    ['ENOSPC', 'the disk is full: free some space'],
    ['EDQUOT', 'the disk is full: free some space'],
    ['EIO', 'check the disk and its permissions'],
  ])('row 52: names the file it could not write, the reason, and what to do: %s', async (code, advice) => {
    await publish(place, [{ path: 'a', content: '旧' }]);
    beforeCall('openSync', (path = '') => (path.endsWith('a/new.html') ? code : undefined));
    const error: unknown = await publish(place, [{ path: 'a/new.html', content: '新' }]).catch(
      (thrown: unknown) => thrown,
    );
    expect(String(error)).toMatch(`a/new.html: E_WRITE: found ${code}, expected room`);
    expect(String(error)).toContain(advice);
    expect(error).toMatchObject({ status: 2 });
    expect([shown('a'), readdirSync(place.state)]).toEqual(['旧', ['releases']]);
  });

  it('names the folder it could not make', async () => {
    failCall('mkdirSync', 'EACCES', /stage-\d+\/a$/);
    await expect(publish(place, [{ path: 'a/b', content: '' }])).rejects.toThrow(
      /stage-\d+\/a: E_WRITE: found EACCES/,
    );
  });
});
