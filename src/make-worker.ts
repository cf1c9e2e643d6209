/** Makes one thread's share of the site's files. */
import { parentPort, workerData } from 'node:worker_threads';
import { linkChecker } from './check/links.ts';
import { loadConfig } from './config-file.ts';
import {
  batchesOf,
  buildSite,
  builtBefore,
  contextOf,
  illustrated,
  openCache,
  prepare,
  readContent,
} from './edition.ts';
import { fingerprintOf, type Made, type MakeOrder } from './make-together.ts';
import { silent } from './progress.ts';
import { previousRelease, stageOf } from './publish/publish.ts';
import { openStage } from './publish/stage.ts';
import type { Batch } from './site-files.ts';
import { take } from './thread.ts';
import { written } from './written.ts';

const order = workerData as MakeOrder;
const { root, place, key } = order;
const config = loadConfig(root);
const edition = await prepare(root, config, silent);
const { knowledge } = edition;
const read = readContent({ root, config, knowledge, cache: openCache(root, config, key), progress: silent });
const content = illustrated(edition, root, config, read);
const site = buildSite(content, knowledge, config);
const previous = previousRelease(place, order.byInputs);
const context = contextOf(edition, root, config, content, () => key, builtBefore(place, previous));
if (fingerprintOf(context, content) === order.fingerprint) {
  const batches = batchesOf(edition.files, site, context);
  parentPort?.once('message', () => parentPort?.postMessage(make(batches)));
}

function make(batches: readonly Batch[]): Made {
  const own: number[] = [];
  const unseen: string[] = [];
  const looked = linkChecker(config);
  const links = { ...looked, addKnown: (path: string) => void unseen.push(path) };
  const stage = openStage(stageOf(place), previous);
  for (let number = take(order.taken); number < batches.length; number = take(order.taken)) {
    for (const file of written(batches[number]?.() ?? [], links)) stage.add(file);
    own.push(number);
  }
  const staged = { entries: stage.entries, written: stage.written() };
  return { batches: own, staged, links: looked.looked(), unseen };
}
