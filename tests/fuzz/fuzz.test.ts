import { describe, expect, it } from 'vitest';
import { faultOf } from './fault-of.ts';
import { fuzzByCoverage, fuzzByModel } from './fuzz.ts';

/** Half a minute of both together; hours by `npm run fuzz`. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 12);

describe('a newspaper page nobody has seen', () => {
  it.each([
    ['made after a model of pages', fuzzByModel],
    ['changed until it runs code in a new way', fuzzByCoverage],
  ])(
    '%s is read whole, at once and without a throw',
    (_, fuzz) => {
      const { inputs, faults } = fuzz(SECONDS, 20250113);
      expect(inputs).toBeGreaterThan(20);
      const told = [...faults.values()].map(
        ({ fault, input }) => `${fault}: ${Buffer.from(input).toString('base64')}`,
      );
      expect(told).toEqual([]);
    },
    (SECONDS + 60) * 1000,
  );
});

describe('a fault', () => {
  it('is seen: the check of an input is none that always says yes', () => {
    expect(faultOf(Buffer.from('高新区开工\n\n本报记者 李明\n\n园区动工。\n'))).toBeNull();
  });
});
