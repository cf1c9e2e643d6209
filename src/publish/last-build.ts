import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type BuildReport, BuildReportSchema } from '../build-report.ts';
import { writeWhole } from '../write-whole.ts';
import { manifestOf } from './manifest.ts';
import type { PublishPlace } from './place.ts';
import { currentRelease } from './swap.ts';
import { lookAt } from './untouched-together.ts';

const LastBuildSchema = z.object({ inputs: z.string().min(1), name: z.string(), report: BuildReportSchema });

/** What the last build left, to be asked whether this one has anything to do. */
export interface LastBuild {
  /**
   * The report of the last build, when that build had the same inputs and all that it published is still there as it
   * was written: then there is nothing to do. Null when anything is another, or not certain.
   */
  stillPublished(inputs: string): Promise<BuildReport | null>;
}

/** Looks at what is published: begins at once, while its caller finds out what the inputs are now. */
export function lastBuild(place: PublishPlace): LastBuild {
  const last = readLast(place);
  if (last === null || currentRelease(place) !== last.name) return { stillPublished: async () => null };
  const release = { manifest: manifestOf(place, last.name), directory: join(place.releases, last.name) };
  const looking = lookAt(release, last.report.files);
  return {
    async stillPublished(inputs) {
      const isSame = inputs !== '' && inputs === last.inputs && (await looking.untouched());
      await looking.end();
      return isSame ? { ...last.report, written: 0 } : null;
    },
  };
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
