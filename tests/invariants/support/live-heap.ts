/**
 * Builds two generated archives one after the other and prints, for each, how much was alive at the most: looked at
 * after a collection, so that only what is still needed counts. Run with --expose-gc.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject, removeProject } from '../../../src/bench/run.ts';
import { build } from '../../../src/build.ts';

const [program = '', ...counts] = process.argv.slice(2);
const collect = globalThis.gc;
if (collect === undefined) throw new Error('run with --expose-gc');

const peaks: number[] = [];
for (const articles of counts.map(Number)) {
  const root = makeProject(program, articles);
  writeFileSync(join(root, 'yuankan.config.yaml'), 'segmenter: intl\ntraditional: false\n');
  let most = 0;
  let every = 1;
  let steps = 0;
  const look = () => {
    collect();
    // Memory outside the heap is given back beside the program; the next collection waits until it is.
    collect();
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external);
  };
  const progress = {
    stage(_: string, total: number | null) {
      every = Math.ceil((total ?? 1) / 4);
      steps = 0;
      look();
    },
    step() {
      steps += 1;
      if (steps % every === 0) look();
    },
    done: look,
  };
  // All in this thread, whose memory is looked at.
  await build({ root, out: null, strict: false, threads: 1, progress });
  removeProject(root);
  peaks.push(most);
}
process.stdout.write(JSON.stringify(peaks));
