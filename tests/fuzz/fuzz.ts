import fc from 'fast-check';
import { fuzzByCoverage } from './by-coverage.ts';
import type { Faults } from './faults.ts';
import { pageBytes } from './newspaper-page.ts';

/** How a fuzzer is run. */
export interface Run {
  /** The same seed makes the same inputs, as far as it gets. */
  readonly seed: number;
  /** What is wrong with how an input is read, or null. */
  readonly faultOf: (input: Uint8Array) => string | null;
  readonly faults: Faults;
  /** Asked after every input, with how many that makes: whether to make another. */
  readonly more: (inputs: number) => boolean;
}

export interface Fuzzed {
  readonly inputs: number;
  /** Inputs kept because they ran code in a way that none before did; 0 for the model. */
  readonly corpus: number;
}

/** Pages made after a model of newspaper pages. */
export function fuzzByModel({ seed, faultOf, faults, more }: Run): Fuzzed {
  let inputs = 0;
  for (let batch = 0; ; batch += 1) {
    for (const input of fc.sample(pageBytes, { numRuns: 200, seed: seed + batch })) {
      const fault = faultOf(input);
      if (fault !== null) faults.note(fault, input);
      inputs += 1;
      if (!more(inputs)) return { inputs, corpus: 0 };
    }
  }
}

export const FUZZERS = { model: fuzzByModel, coverage: fuzzByCoverage };
