import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeLock } from '../../../src/publish/lock.ts';
import { beforeCall, failCall, restoreCalls } from '../../fixtures/failing-calls.ts';

let state = '';
let lock = '';
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(state, 'lock');
});
afterEach(() => {
  restoreCalls();
  vi.restoreAllMocks();
});

const mine = () => {
  const unlock = takeLock(state);
  const holder: { pid: number; host: string; started: string; since: string } = JSON.parse(
    readFileSync(lock, 'utf8'),
  );
  unlock();
  return holder;
};
const dead = () => ({ ...mine(), pid: spawnSync('true').pid });
const write = (holder: unknown) => writeFileSync(lock, JSON.stringify(holder));
const age = (seconds: number) => {
  const time = new Date(Date.now() - seconds * 1000);
  utimesSync(lock, time, time);
};

function expectTaken(): void {
  const unlock = takeLock(state);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(readdirSync(state)).toEqual(['lock']);
  unlock();
  expect(existsSync(lock)).toBe(false);
}

describe('the lock of a site', () => {
  it('says who has it: process, machine, since when, and when the process began', () => {
    const { pid, host, started, since } = mine();
    expect([pid, host]).toEqual([process.pid, hostname()]);
    expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
    // The kernel counts from when the machine began, in hundredths of a second.
    const booted = Number(/^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
    const begun = Date.now() / 1000 - process.uptime();
    expect(Math.abs(booted + Number(started) / 100 - begun)).toBeLessThan(5);
  });

  it('row 56: stays with a process that lives, which is named to whoever comes second', () => {
    const holder = mine();
    write(holder);
    const busy = `${lock}: E_BUSY: found a build running, pid ${process.pid} since ${holder.since}, expected one`;
    expect(() => takeLock(state)).toThrow(busy);
    expect(() => takeLock(state)).toThrow(expect.objectContaining({ status: 3 }));
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(holder);
  });

  it('row 55: is taken over from a process that is gone, and from one whose number another has now', () => {
    write(dead());
    expectTaken();
    write({ ...mine(), started: '1' });
    expectTaken();
  });

  it('stays with a process of another user, who may not be asked', () => {
    write(mine());
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    expect(() => takeLock(state)).toThrow('E_BUSY');
  });

  it('stays with a process of another machine for ten minutes', () => {
    write({ ...dead(), host: `not-${hostname()}` });
    age(590);
    expect(() => takeLock(state)).toThrow('E_BUSY');
    age(610);
    expectTaken();
  });

  it.each(['', 'no JSON', '{"pid":"1"}'])(
    'is taken over from a writer that wrote %j and was killed',
    (text) => {
      writeFileSync(lock, text);
      age(3);
      expectTaken();
    },
  );

  it('is left to a writer that has made it and is about to write', () => {
    writeFileSync(lock, '');
    const holder = { ...mine(), since: 'now' };
    writeFileSync(lock, '');
    let looks = 0;
    beforeCall('readFileSync', (path) => {
      if (path === lock) looks += 1;
      if (path === lock && looks === 2) write(holder);
      return undefined;
    });
    expect(() => takeLock(state)).toThrow(`pid ${process.pid} since now`);
  });

  it('is not taken from a build that took it over first', () => {
    const holder = { ...mine(), since: 'first' };
    write(dead());
    let moves = 0;
    beforeCall('renameSync', () => {
      moves += 1;
      if (moves === 1) write(holder);
      return undefined;
    });
    expect(() => takeLock(state)).toThrow('since first');
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(holder);
    expect(readdirSync(state)).toEqual(['lock']);
  });

  it('is asked for a limited number of times', () => {
    write(dead());
    let moves = 0;
    beforeCall('renameSync', () => {
      moves += 1;
      return 'EBUSY';
    });
    expect(() => takeLock(state)).toThrow('E_BUSY: found a lock that changes hands');
    expect(moves).toBe(20);
  });

  it('that cannot be made is an error of its own', () => {
    failCall('openSync', 'EACCES', /lock$/);
    expect(() => takeLock(state)).toThrow('EACCES');
  });

  it('that cannot be written is not left behind', () => {
    failCall('writeSync', 'ENOSPC');
    expect(() => takeLock(state)).toThrow('ENOSPC');
    expect(existsSync(lock)).toBe(false);
  });

  it('that somebody removed, or that cannot be removed, is given back all the same', () => {
    const unlock = takeLock(state);
    unlock();
    expect(unlock).not.toThrow();
    const again = takeLock(state);
    failCall('rmSync', 'EACCES', /lock$/);
    expect(again).not.toThrow();
  });
});
