import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type BuildReport, BuildReportSchema } from '../build-report.ts';
import { writeWhole } from '../write-whole.ts';
import { isUntouched, manifestOf, readManifest } from './manifest.ts';
import type { PublishPlace } from './place.ts';
import { currentRelease } from './swap.ts';

const LastBuildSchema = z.object({ inputs: z.string().min(1), name: z.string(), report: BuildReportSchema });

/**
 * The report of the last build, when that build had the same inputs and all that it published is still there as it
 * was written: then there is nothing to do. Null when anything is another, or not certain.
 */
export function stillPublished(place: PublishPlace, inputs: string): BuildReport | null {
  if (inputs === '') return null;
  const last = readLast(place);
  if (last === null || last.inputs !== inputs || currentRelease(place) !== last.name) return null;
  const entries = readManifest(manifestOf(place, last.name));
  if (entries.size !== last.report.files) return null;
  const directory = join(place.releases, last.name);
  for (const entry of entries.values()) if (!isUntouched(directory, entry)) return null;
  return { ...last.report, written: 0 };
}

function readLast(place: PublishPlace): z.infer<typeof LastBuildSchema> | null {
  try {
    return LastBuildSchema.safeParse(JSON.parse(readFileSync(fileOf(place), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** To be called when the release is published; an uncertain `inputs` is not remembered. */
export function rememberBuild(place: PublishPlace, inputs: string, report: BuildReport): void {
  const name = currentRelease(place);
  if (inputs === '' || name === null) {
    rmSync(fileOf(place), { force: true });
    return;
  }
  try {
    writeWhole(fileOf(place), JSON.stringify({ inputs, name, report }));
  } catch {
    // The site is published: what is not remembered costs the next build time and nothing else.
    rmSync(fileOf(place), { force: true });
  }
}

function fileOf(place: PublishPlace): string {
  return join(place.state, 'last-build.json');
}
