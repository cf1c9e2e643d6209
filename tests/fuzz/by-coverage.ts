import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, randomFrom } from '../../src/bench/random.ts';
import { type Coverage, watchCoverage } from './coverage.ts';
import type { Fuzzed, Run } from './fuzz.ts';
import { mutate } from './mutate.ts';

const PAGES = join(import.meta.dirname, '../pages');
const OWN = /\/src\/(?:source|parse|rules|record|tree|chinese|facts|register)\//;

/**
 * Inputs between two looks at what was run: a look takes many times as long as an input. Where a batch ran something
 * new, its inputs are run again one by one to find which of them did.
 */
const BATCH = 24;

/** The golden pages changed again and again; what runs the code in a new way is kept and changed in its turn. */
export function fuzzByCoverage({ seed, faultOf, faults, more }: Run): Fuzzed {
  const random = randomFrom(seed);
  const corpus: Uint8Array[] = goldenPages();
  const coverage = watchCoverage((url) => OWN.test(url));
  const news = { of: newsIn(coverage), ofBatch: newsIn(coverage) };
  let inputs = 0;
  try {
    corpus.forEach(faultOf);
    news.of();
    for (;;) {
      const batch = Array.from({ length: BATCH }, () => changed(corpus, random));
      for (const input of batch) {
        const fault = faultOf(input);
        if (fault !== null) faults.note(fault, input);
        inputs += 1;
        if (!more(inputs)) return { inputs, corpus: corpus.length };
      }
      if (!news.ofBatch()) continue;
      for (const input of batch) {
        faultOf(input);
        if (news.of()) corpus.push(Buffer.from(input));
      }
    }
  } finally {
    coverage.stop();
  }
}

function goldenPages(): Uint8Array[] {
  return readdirSync(PAGES).map((name) => readFileSync(join(PAGES, name, 'input.txt')).subarray(0, 1500));
}

const changed = (corpus: readonly Uint8Array[], random: Random): Uint8Array =>
  mutate(random.pick(corpus), random.pick(corpus), random);

/** Whether anything was run, since coverage was last taken, that none of these looks saw before. */
function newsIn(coverage: Coverage): () => boolean {
  const seen = new Set<string>();
  return () => {
    const before = seen.size;
    for (const feature of coverage.take()) seen.add(feature);
    return seen.size > before;
  };
}
