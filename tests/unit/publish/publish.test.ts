import { spawnSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/publish/lock.ts';
import { choosePlace, type PublishPlace } from '../../../src/publish/place.ts';
import { publish } from '../../../src/publish/publish.ts';
import { openStage } from '../../../src/publish/stage.ts';

function project(): { root: string; place: PublishPlace } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'publish-')));
  mkdirSync(join(root, 'content'));
  return { root, place: choosePlace('dist', { root, sources: ['content'] }) };
}

const page = (content: string) => [{ path: 'index.html', content }];

describe('publishing a site', () => {
  it('shows the files through one symbolic link', async () => {
    const { place } = project();
    await publish(place, [...page('一'), { path: 'articles/a.html', content: '二' }]);
    expect(lstatSync(place.out).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place.out, 'articles/a.html'), 'utf8')).toBe('二');
  });

  it('links what did not change and writes only what did', async () => {
    const { place } = project();
    await publish(place, [...page('一'), { path: 'same.html', content: '同' }]);
    const before = statSync(join(place.out, 'same.html')).ino;
    const second = await publish(place, [...page('二'), { path: 'same.html', content: '同' }]);
    expect(second.written).toBe(1);
    expect(statSync(join(place.out, 'same.html')).ino).toBe(before);
  });

  it('publishes nothing when the site is the same', async () => {
    const { place } = project();
    const first = await publish(place, page('一'));
    const second = await publish(place, page('一'));
    expect(second).toEqual({ ...first, written: 0, changed: false });
    expect(readdirSync(place.releases).filter((name) => !name.endsWith('.manifest'))).toEqual([
      first.release,
    ]);
  });

  it('mends a published file that somebody changed by hand', async () => {
    const { place } = project();
    await publish(place, page('一'));
    writeFileSync(join(place.out, 'index.html'), '别');
    await publish(place, page('一'));
    expect(readFileSync(join(place.out, 'index.html'), 'utf8')).toBe('一');
  });

  it('keeps the old site when a file cannot be made, and leaves no stage behind', async () => {
    const { place } = project();
    await publish(place, page('旧'));
    const failing = (function* () {
      yield { path: 'index.html', content: '新' };
      throw new Error('a template failed');
    })();
    await expect(publish(place, failing)).rejects.toThrow('a template failed');
    expect(readFileSync(join(place.out, 'index.html'), 'utf8')).toBe('旧');
    expect(readdirSync(place.state)).toEqual(['releases']);
  });

  it('keeps the old site when the check of the new one finds a fault', async () => {
    const { place } = project();
    await publish(place, page('旧'));
    const check = () => {
      throw new Error('a broken link');
    };
    await expect(publish(place, page('新'), check)).rejects.toThrow('a broken link');
    expect(readFileSync(join(place.out, 'index.html'), 'utf8')).toBe('旧');
  });

  it('removes the stage a killed build left, and nothing it did not name itself', async () => {
    const { place } = project();
    mkdirSync(join(place.state, 'stage-99'));
    mkdirSync(join(place.state, 'stage-of-mine'));
    await publish(place, page('一'));
    expect(readdirSync(place.state)).toEqual(['releases', 'stage-of-mine']);
  });

  it('keeps three releases, and older ones for a minute in case somebody still reads them', async () => {
    const { place } = project();
    const names: string[] = [];
    for (const text of ['一', '二', '三', '四', '五']) {
      const { release } = await publish(place, page(text));
      const age = new Date(Date.now() - 3_600_000 + names.length * 1000);
      if (text !== '二') utimesSync(join(place.releases, release), age, age);
      names.push(release);
    }
    const kept = readdirSync(place.releases).filter((name) => !name.endsWith('.manifest'));
    expect(kept.sort()).toEqual([names[1], names[3], names[4]].sort());
  });

  it.each([
    '../x',
    '/etc/x',
    'a//b',
    'a\\..\\x',
    'C:x',
    '%2e%2e/x',
    'con.html',
    'a/aux',
    'x.',
    '',
    'a\u0000b',
  ])('refuses the path %j', async (path) => {
    const { place } = project();
    await expect(publish(place, [{ path, content: '' }])).rejects.toThrow('cannot be a file of the site');
    expect(existsSync(place.out)).toBe(false);
  });

  it('refuses two files of one name', async () => {
    const { place } = project();
    await expect(publish(place, [...page('一'), ...page('二')])).rejects.toThrow('two files');
  });
});

describe('a release in the making', () => {
  it('replaces what a thread that died left there, and never writes through a link to the release before', () => {
    const { place } = project();
    const before = join(place.state, 'before.html');
    writeFileSync(before, '前');
    const directory = join(place.state, 'stage');
    mkdirSync(directory);
    linkSync(before, join(directory, 'index.html'));
    openStage(directory, null).add({ path: 'index.html', content: '后' });
    expect(readFileSync(join(directory, 'index.html'), 'utf8')).toBe('后');
    expect(readFileSync(before, 'utf8')).toBe('前');
  });

  it('takes no file from another thread that it has already', () => {
    const { place } = project();
    const stage = openStage(join(place.state, 'stage'), null);
    stage.add({ path: 'index.html', content: '一' });
    expect(() => stage.take({ entries: stage.entries.slice(), written: 1 })).toThrow('two files');
  });
});

describe('choosing where to publish', () => {
  it.each([
    ['the project itself', '.'],
    ['a folder above it', '..'],
    ['the root of the disk', '/'],
    ['inside the content', 'content/dist'],
    ['the content', 'content'],
    ['a hidden folder', '.git'],
  ])('refuses %s', (_, output) => {
    const { root } = project();
    expect(() => choosePlace(output, { root, sources: ['content'] })).toThrow('E_OUT_UNSAFE');
  });

  it('refuses a file, and a link it did not make', () => {
    const { root } = project();
    writeFileSync(join(root, 'file'), '');
    symlinkSync('/tmp', join(root, 'link'));
    expect(() => choosePlace('file', { root, sources: [] })).toThrow('E_OUT_UNSAFE');
    expect(() => choosePlace('link', { root, sources: [] })).toThrow('E_OUT_UNSAFE');
  });

  it('leaves a folder alone that has something in it', async () => {
    const { root, place } = project();
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/mine.txt'), 'mine');
    await expect(publish(place, page('一'))).rejects.toThrow('E_OUT_WRITE');
    expect(readFileSync(join(root, 'dist/mine.txt'), 'utf8')).toBe('mine');
  });

  it('sees through a link to the folder above', () => {
    const { root } = project();
    symlinkSync(join(root, 'content'), join(root, 'alias'));
    expect(() => choosePlace('alias/dist', { root, sources: ['content'] })).toThrow('E_OUT_UNSAFE');
  });
});

describe('the lock', () => {
  it('lets one build in and tells the second who is there', () => {
    const { place } = project();
    const release = takeLock(place.state);
    expect(() => takeLock(place.state)).toThrow(`pid ${process.pid}`);
    release();
    takeLock(place.state)();
  });

  it('is taken over from a process that is gone', () => {
    const { place } = project();
    const { pid } = spawnSync('true');
    const dead = { pid, host: hostname(), started: '1', since: '2025-01-01T00:00:00Z' };
    writeFileSync(join(place.state, 'lock'), JSON.stringify(dead));
    takeLock(place.state)();
  });

  it('is taken over when its number belongs to another process by now', () => {
    const { place } = project();
    const other = { pid: process.pid, host: hostname(), started: '1', since: '2025-01-01T00:00:00Z' };
    writeFileSync(join(place.state, 'lock'), JSON.stringify(other));
    takeLock(place.state)();
  });
});
