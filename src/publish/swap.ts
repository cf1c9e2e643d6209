import {
  lstatSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Refusal, systemCode } from '../refusal.ts';
import { manifestOf } from './manifest.ts';
import type { PublishPlace } from './place.ts';
import { discard } from './stage.ts';
import { syncFolder } from './to-disk.ts';

/** The name of the release `out` shows now, or null. */
export function currentRelease({ out, releases }: PublishPlace): string | null {
  try {
    const name = relative(relative(dirname(out), releases), readlinkSync(out));
    return RELEASE.test(name) && statSync(join(releases, name)).isDirectory() ? name : null;
  } catch {
    return null;
  }
}

/** Makes `out` show a release in one step: whoever opens it finds the old site or the new one. */
export function swapTo(place: PublishPlace, release: string): void {
  const { out, state, releases } = place;
  const link = join(state, `link-${process.pid}`);
  rmSync(link, { force: true });
  try {
    symlinkSync(join(relative(dirname(out), releases), release), link, 'dir');
    removeEmptyFolder(out);
    renameSync(link, out);
  } catch (error) {
    rmSync(link, { force: true });
    throw new Refusal({
      code: 'E_OUT_WRITE',
      place: out,
      found: `${systemCode(error) ?? String(error)} replacing it`,
      expected: 'an empty folder or a site published by this program',
      advice: 'where a disk is mounted there, mount the folder above it instead; else move it away',
    });
  }
  syncFolder(dirname(out));
}

function removeEmptyFolder(out: string): void {
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory() === true) rmdirSync(out);
}

const RELEASE = /^r-[0-9a-f]{16}(?:-\d+)?$/;
/** By the number of the process: what was made ready, and drafts of what builds leave for one another. */
const STALE = /^(?:(?:stage|link|probe|lock-dead)-|(?:search-index|addresses|last-build\.json)\.)\d+$/;
const KEPT_RELEASES = 3;
const KEPT_MS = 60_000;

/** Removes what killed builds left behind. To be called with the lock held, when every stage is stale. */
export function removeStale({ state }: PublishPlace): void {
  for (const name of readdirSync(state)) if (STALE.test(name)) discard(join(state, name));
}

/**
 * Removes old releases: never the current one, never the two before it, and none replaced less than a minute ago,
 * because somebody may still be reading it. Only names that this program gives are ever removed.
 */
export function pruneReleases({ releases }: PublishPlace, current: string): void {
  const old = readdirSync(releases)
    .filter((name) => RELEASE.test(name) && name !== current)
    .map((name) => ({ name, time: statSync(join(releases, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1))
    .slice(KEPT_RELEASES - 1)
    .filter(({ time }) => Date.now() - time > KEPT_MS);
  for (const { name } of old) {
    discard(join(releases, name));
    rmSync(manifestOf({ releases }, name), { force: true });
  }
}
