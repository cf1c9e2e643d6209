import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePlace, type PublishPlace } from '../../../src/publish/place.ts';
import { publish } from '../../../src/publish/publish.ts';
import { currentRelease, pruneReleases, removeStale } from '../../../src/publish/swap.ts';
import { Refusal } from '../../../src/refusal.ts';
import { failCall, restoreCalls, systemError } from '../../fixtures/failing-calls.ts';

const newPlace = (): PublishPlace => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'swap-')));
  return choosePlace('dist', { root, sources: [] });
};
let place: PublishPlace;
beforeEach(() => {
  place = newPlace();
});
afterEach(restoreCalls);

const page = (content: string) => [{ path: 'index.html', content }];
const releases = () => readdirSync(place.releases).filter((name) => !name.endsWith('.manifest'));
const shown = () => readFileSync(join(place.out, 'index.html'), 'utf8');

describe('a release', () => {
  it('has one name whatever order its files come in, and another for another path or content', async () => {
    const files = ['b', 'a', 'c'].map((path) => ({ path, content: `in ${path}` }));
    const names = await Promise.all(
      [files, files.toReversed(), [...files.slice(1), { path: 'b', content: 'x' }]].map(
        async (order) => (await publish(newPlace(), order)).release,
      ),
    );
    expect(names[0]).toMatch(/^r-[0-9a-f]{16}$/);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
  });

  it('is numbered when the same site is published again, because somebody may be reading the first', async () => {
    const { release, changed } = await publish(place, page('一'));
    expect(changed).toBe(true);
    const names = [release];
    for (const text of ['二', '一', '二', '一']) {
      const published = await publish(place, page(text));
      expect(published.changed).toBe(true);
      names.push(basename(readlinkSync(place.out)));
    }
    expect(names.filter((name) => name.startsWith(release))).toEqual([
      release,
      `${release}-2`,
      `${release}-3`,
    ]);
    expect(currentRelease(place)).toBe(`${release}-3`);
    expect((await publish(place, page('一'))).changed).toBe(false);
  });

  it('takes the place of an empty folder, and never of a full one', async () => {
    mkdirSync(place.out);
    await publish(place, page('一'));
    expect(shown()).toBe('一');
    const other = newPlace();
    mkdirSync(other.out);
    writeFileSync(join(other.out, 'mine'), '');
    await expect(publish(other, page('一'))).rejects.toThrow(
      `${other.out}: E_OUT_WRITE: found ENOTEMPTY replacing it`,
    );
    expect([readdirSync(other.out), readdirSync(other.state)]).toEqual([['mine'], ['releases']]);
  });

  it.each(['symlinkSync', 'renameSync'] as const)(
    'that cannot be shown leaves the old one and no link: %s',
    async (call) => {
      await publish(place, page('旧'));
      failCall(call, 'EPERM', /link-\d+$/);
      await expect(publish(place, page('新'))).rejects.toThrow('E_OUT_WRITE: found EPERM replacing it');
      expect([shown(), readdirSync(place.state)]).toEqual(['旧', ['releases']]);
    },
  );

  it('is none of ours where the link leads elsewhere', async () => {
    const { release } = await publish(place, page('一'));
    const seen = (target: string) => {
      const other = newPlace();
      symlinkSync(target, other.out);
      return currentRelease(other);
    };
    expect(currentRelease(place)).toBe(release);
    expect(currentRelease(newPlace())).toBeNull();
    expect(seen(join(place.releases, release))).toBeNull();
    expect(seen(`.yuankan/site-dist/releases/${release}`)).toBeNull();
    const other = newPlace();
    mkdirSync(join(other.releases, 'mine'));
    symlinkSync('.yuankan/site-dist/releases/mine', other.out);
    expect(currentRelease(other)).toBeNull();
    const file = newPlace();
    writeFileSync(join(file.releases, release), '');
    symlinkSync(`.yuankan/site-dist/releases/${release}`, file.out);
    expect(currentRelease(file)).toBeNull();
  });
});

describe('an error on the way', () => {
  const publishing = (error: unknown) =>
    publish(
      place,
      (function* () {
        yield { path: 'a', content: '' };
        throw error;
      })(),
    ).catch((thrown: unknown) => thrown);

  it('of the system is told with the site’s place', async () => {
    expect(String(await publishing(systemError('EMFILE')))).toMatch(`${place.out}: E_WRITE: found EMFILE`);
  });

  it.each([
    ['of the program', new Error('a template failed')],
    ['of Node', Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['with a code of its own', Object.assign(new Error('x'), { code: 'XEIO' })],
    [
      'that was told already',
      new Refusal({ code: 'ENOTED', place: 'here', found: 'a', expected: 'b', advice: 'c' }),
    ],
  ])('%s stays what it is', async (_, error) => {
    expect(await publishing(error)).toBe(error);
  });
});

describe('what is removed', () => {
  it('is only what killed builds left under names of ours', () => {
    const ours = ['stage-1', 'link-22', 'probe-333', 'lock-dead-4', 'search-index.5', 'addresses.6'];
    const others = [
      'stage-',
      'my-stage-1',
      'stage-1-x',
      'stage-x',
      'lock',
      'lock-dead-x',
      'search-index',
      'x.7',
    ];
    for (const name of [...ours, ...others]) mkdirSync(join(place.state, name, 'in'), { recursive: true });
    removeStale(place);
    expect(readdirSync(place.state).sort()).toEqual([...others, 'releases'].sort());
  });

  it('are releases of ours that were replaced a minute ago, but for the two before this one', () => {
    const name = (digit: string, rest = '') => `r-${digit.repeat(16)}${rest}`;
    const old = (made: string, seconds: number) => {
      mkdirSync(join(place.releases, made));
      writeFileSync(join(place.releases, `${made}.manifest`), '');
      const time = new Date(Date.now() - seconds * 1000);
      utimesSync(join(place.releases, made), time, time);
    };
    old(name('0'), 9_000);
    for (const [at, digit] of ['1', '2', '3'].entries()) old(name(digit), 100 + at * 100);
    old(name('4', '-12'), 1_000);
    old(name('5'), 30);
    // As old as each other: the later name goes first.
    old(name('6'), 50);
    for (const foreign of [`x${name('7')}`, `${name('8')}-x`, 'r-99', `${name('a')}x`]) old(foreign, 5_000);
    pruneReleases(place, name('0'));
    // 5 and 6 are the two before; 1 to 4 were replaced longer ago than a minute.
    expect(releases().sort()).toEqual(
      [name('0'), name('5'), name('6'), `x${name('7')}`, `${name('8')}-x`, 'r-99', `${name('a')}x`].sort(),
    );
    expect(readdirSync(place.releases)).not.toContain(`${name('1')}.manifest`);
    expect(readdirSync(place.releases)).toContain(`${name('5')}.manifest`);
  });

  it('of releases of one moment is the one with the last name', () => {
    const time = new Date(Date.now() - 500_000);
    const names = ['c', 'a', 'd', 'b'].map((digit) => `r-${digit.repeat(16)}`);
    for (const made of names) {
      mkdirSync(join(place.releases, made));
      utimesSync(join(place.releases, made), time, time);
    }
    pruneReleases(place, 'r-0000000000000000');
    expect(releases()).toEqual([`r-${'a'.repeat(16)}`, `r-${'b'.repeat(16)}`]);
  });
});
