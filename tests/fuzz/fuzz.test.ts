import { describe, expect, it } from 'vitest';
import { faultOf, fuzzKnowledge } from './fault-of.ts';
import { Faults } from './faults.ts';
import { FUZZERS } from './fuzz.ts';

/** Half a minute of both together; hours by `npm run fuzz`. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 12);
const knowledge = fuzzKnowledge();

describe('a newspaper page nobody has seen', () => {
  it.each([
    ['made after a model of pages', FUZZERS.model],
    ['changed until it runs code in a new way', FUZZERS.coverage],
  ])(
    '%s is read whole, at once and without a throw',
    (_, fuzz) => {
      const faults = new Faults();
      const end = performance.now() + SECONDS * 1000;
      const { inputs } = fuzz({
        seed: 20250113,
        faultOf: (input) => faultOf(input, knowledge),
        faults,
        more: () => performance.now() < end,
      });
      expect(inputs).toBeGreaterThan(20);
      expect(faults.told()).toEqual([]);
    },
    (SECONDS + 60) * 1000,
  );
});
