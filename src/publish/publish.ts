import { existsSync, renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../emit/output.ts';
import { Refusal, systemCode } from '../refusal.ts';
import { manifestOf, readManifest, releaseName, writeManifest } from './manifest.ts';
import type { PublishPlace } from './place.ts';
import { discard, openStage, type PreviousRelease, type StagedFiles, unwritable } from './stage.ts';
import { currentRelease, pruneReleases, removeStale, swapTo } from './swap.ts';
import { bringToDisk, syncFolder } from './to-disk.ts';

export interface Published {
  /** The release's name: the same files have the same name. */
  readonly release: string;
  readonly files: number;
  /** Files that are pages. */
  readonly pages: number;
  /** Files whose content the release before did not have. */
  readonly written: number;
  /** False when `out` already showed exactly this site. */
  readonly changed: boolean;
}

/** Looks at a whole staged site before anybody sees it; throwing keeps the old site. */
export type SelfCheck = (directory: string) => void | Promise<void>;

/**
 * Publishes files as one site: staged beside the old one, checked, brought to the disk, then swapped in by renaming
 * a symbolic link. Whatever goes wrong before that rename leaves the old site untouched and removes the stage.
 * The lock must be held. Files are taken one by one, so their contents need not be in memory together; one made
 * from the same inputs as in the release before is linked unseen. Other threads may put files into the stage
 * meanwhile: what they made is handed over as staged.
 */
export async function publish(
  place: PublishPlace,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile | StagedFiles>,
  check: SelfCheck = () => {},
  previous = previousRelease(place, true),
): Promise<Published> {
  removeStale(place);
  const stage = openStage(stageOf(place), previous);
  try {
    for await (const file of files) {
      if ('entries' in file) stage.take(file);
      else stage.add(file);
    }
    await check(stage.directory);
    const entries = stage.entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    const release = releaseName(entries);
    const pages = entries.filter(({ path }) => path.endsWith('.html')).length;
    const counts = { release, files: entries.length, pages, written: stage.written() };
    if (showsAlready(place, release) && stage.written() === 0) {
      discard(stage.directory);
      return { ...counts, changed: false };
    }
    const name = keep(place, stage.directory, release);
    writeManifest(manifestOf(place, name), entries);
    swapTo(place, name);
    pruneReleases(place, name);
    return { ...counts, changed: true };
  } catch (error) {
    discard(stage.directory);
    throw isOfTheSystem(error) ? unwritable(place.out, error) : error;
  }
}

/** Where this process makes its release ready. */
export function stageOf({ state }: PublishPlace): string {
  return join(state, `stage-${process.pid}`);
}

/** ENOSPC, EIO …: neither a mistake in a template nor one of our own refusals. */
function isOfTheSystem(error: unknown): boolean {
  return !(error instanceof Refusal) && /^E[A-Z]+$/.test(systemCode(error) ?? '');
}

function showsAlready(place: PublishPlace, release: string): boolean {
  return currentRelease(place)?.startsWith(release) === true;
}

/**
 * The release that readers see now, to be linked from; null where there is none.
 *
 * @param byInputs whether a file made from the same inputs may be kept unseen
 */
export function previousRelease(place: PublishPlace, byInputs: boolean): PreviousRelease | null {
  const name = currentRelease(place);
  if (name === null) return null;
  return {
    byInputs,
    directory: join(place.releases, name),
    entries: readManifest(manifestOf(place, name)),
  };
}

/** Gives the stage its lasting name: numbered where that release exists, because somebody may be reading it. */
function keep({ releases }: PublishPlace, stage: string, release: string): string {
  bringToDisk(stage);
  let name = release;
  for (let count = 2; existsSync(join(releases, name)); count += 1) name = `${release}-${count}`;
  renameSync(stage, join(releases, name));
  utimesSync(join(releases, name), new Date(), new Date());
  syncFolder(releases);
  return name;
}
