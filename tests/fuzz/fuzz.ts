import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { randomFrom } from '../../src/bench/random.ts';
import { watchCoverage } from './coverage.ts';
import { faultOf } from './fault-of.ts';
import { mutate } from './mutate.ts';
import { pageBytes } from './newspaper-page.ts';

export interface Fuzzed {
  readonly inputs: number;
  /** One input for each different fault, by the fault's words without its numbers. */
  readonly faults: ReadonlyMap<string, { readonly fault: string; readonly input: Uint8Array }>;
  /** Inputs kept because they ran code in a way that none before did; 0 for the model. */
  readonly corpus: number;
}

const kindOf = (fault: string): string => fault.split('\n', 2).join(' ').replace(/\d+/g, '0').slice(0, 160);

/** Pages made after a model of newspaper pages. The same seed makes the same pages. */
export function fuzzByModel(seconds: number, seed: number): Fuzzed {
  const faults = new Map<string, { fault: string; input: Uint8Array }>();
  const end = performance.now() + seconds * 1000;
  let inputs = 0;
  for (let batch = 0; performance.now() < end; batch += 1) {
    for (const input of fc.sample(pageBytes, { numRuns: 200, seed: seed + batch })) {
      note(faults, input);
      inputs += 1;
      if (performance.now() >= end) break;
    }
  }
  return { inputs, faults, corpus: 0 };
}

const PAGES = join(import.meta.dirname, '../pages');
const OWN = /\/src\/(?:source|parse|rules|record|tree|chinese)\//;

/** The golden pages changed again and again; what runs the code in a new way is kept and changed in its turn. */
export function fuzzByCoverage(seconds: number, seed: number): Fuzzed {
  const faults = new Map<string, { fault: string; input: Uint8Array }>();
  const random = randomFrom(seed);
  const corpus = readdirSync(PAGES).map((name) =>
    readFileSync(join(PAGES, name, 'input.txt')).subarray(0, 1500),
  );
  const coverage = watchCoverage((url) => OWN.test(url));
  const seen = new Set<string>();
  const end = performance.now() + seconds * 1000;
  let inputs = 0;
  try {
    for (let next = 0; performance.now() < end; next += 1) {
      const input: Uint8Array = corpus[next] ?? mutate(random.pick(corpus), random.pick(corpus), random);
      note(faults, input);
      inputs += 1;
      const before = seen.size;
      for (const feature of coverage.take()) seen.add(feature);
      if (seen.size > before && next >= corpus.length) corpus.push(Buffer.from(input));
    }
  } finally {
    coverage.stop();
  }
  return { inputs, faults, corpus: corpus.length };
}

function note(faults: Map<string, { fault: string; input: Uint8Array }>, input: Uint8Array): void {
  const fault = faultOf(input);
  if (fault === null) return;
  const known = faults.get(kindOf(fault));
  if (known === undefined || known.input.length > input.length) faults.set(kindOf(fault), { fault, input });
}
