/** What happens when you run `npm run build`. */
import { join } from 'node:path';
import type { BuildReport } from './build-report.ts';
import { inputsOf } from './cache/inputs.ts';
import type { SiteConfig } from './config.ts';
import { loadConfig } from './config-file.ts';
import type { Progress } from './progress.ts';
import { lastBuild, rememberBuild } from './publish/last-build.ts';
import { takeLock } from './publish/lock.ts';
import { choosePlace, type PublishPlace } from './publish/place.ts';

export interface BuildOptions {
  /** The project's root, absolute. */
  readonly root: string;
  /** Instead of the settings' output folder. */
  readonly out: string | null;
  /** Publish nothing when a file has to be set aside. */
  readonly strict: boolean;
  /** ISO date, only for the warning of later dates; without it no date is in the future. */
  readonly today?: string;
  /** As many as the machine has processors, where that is worth it. */
  readonly threads?: number;
  readonly progress: Progress;
}

/**
 * Builds the whole site and publishes it in one step.
 * @throws Refusal when nothing can be published: bad settings, an unsafe output folder, a full disk, another build
 * @throws TemplateError for a mistake in a template
 */
export async function build(options: BuildOptions): Promise<BuildReport> {
  // First what can make the whole build pointless, before any work is done.
  const { root, out, strict, progress } = options;
  const config = loadConfig(root);
  const place = choosePlace(out ?? config.output, { root, sources: sourcesOf(config) });
  const unlock = takeLock(place.state);
  try {
    // Where nothing changed since the last build, its site is this one's too.
    const published = lastBuild(place);
    const inputs = inputsOf(root, config);
    const last = await published.stillPublished(inputs);
    if (last !== null && !(strict && last.status !== 0)) return last;
    const report = await make(options, config, place);
    // What was saved during the build, or just before its end, may not be in it.
    const settled = inputsOf(root, config, Date.now()) === inputs ? inputs : '';
    rememberBuild(place, settled, report);
    return report;
  } finally {
    progress.done();
    unlock();
  }
}

/** Beside the releases: what the files of the published one point at. */
const LINKS = 'addresses';

/** The work itself. Its parts are loaded only here: a build that has nothing to do starts without them. */
async function make(
  { root, strict, today, threads, progress }: BuildOptions,
  config: SiteConfig,
  place: PublishPlace,
): Promise<BuildReport> {
  const parts = await import('./edition.ts');
  // All that is there before the first article is read: settings, registers, lexicon, templates, scripts.
  const edition = await parts.prepare(root, config, progress);
  // Text on disk becomes records …
  const { knowledge } = edition;
  const key = parts.readingKey(root, config, parts.programKey());
  const reading = { root, config, knowledge, cache: parts.openCache(root, config, key), progress };
  await parts.readTogether(reading, key, threads);
  const read = parts.readContent(reading);
  const content = parts.illustrated(edition, root, config, read);
  if (strict) parts.refuseAside(content, edition);
  // … all records become a site …
  progress.stage('site', null);
  const site = parts.buildSite(content, knowledge, config);
  // … and the site becomes files, which are swapped in when the last one is written.
  const known = parts.readLinks(join(place.state, LINKS), parts.currentRelease(place));
  const previous = parts.previousRelease(place, known !== null);
  const before = parts.builtBefore(place, previous);
  const context = parts.contextOf(edition, root, config, content, () => key, before);
  const links = parts.linkChecker(config, known);
  const batches = parts.batchesOf(edition.files, site, context);
  progress.stage('publishing', batches.length);
  const job = { root, place, key, byInputs: known !== null };
  const fingerprint = parts.fingerprintOf(context, content);
  const others = parts.makers(job, fingerprint, parts.worthwhile(config, content, threads));
  const made = parts.makeWith(others, batches, links, progress);
  const release = await parts.publish(place, made, undefined, previous);
  parts.writeLinks(join(place.state, LINKS), parts.currentRelease(place) ?? '', links.links());
  const broken = links.broken().map((link) => parts.remarkOfBrokenLink(link, config.output));
  const future =
    today === undefined
      ? []
      : parts.remarksOnFuture(content.cards, today, parts.sourceReader(root, config, content.hashes));
  return parts.reportOf({
    content,
    parks: site.parks.length,
    published: release,
    remarks: [...edition.remarks, ...content.remarks, ...future, ...broken],
  });
}

function sourcesOf(config: SiteConfig): string[] {
  return [config.content, config.templates, config.public, 'src', 'tests', 'node_modules'];
}
