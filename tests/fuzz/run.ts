/**
 * Fuzzes the reading of newspaper pages as long as wanted: `npm run fuzz -- 3600 coverage 7`
 * (seconds; `model`, `coverage` or both; seed). Prints each fault with the shortest input found for it.
 */
import { fuzzByCoverage, fuzzByModel } from './fuzz.ts';

const [seconds = '60', kind = 'both', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const kinds = { model: fuzzByModel, coverage: fuzzByCoverage };
let failed = false;
for (const [name, fuzz] of Object.entries(kinds)) {
  if (kind !== 'both' && kind !== name) continue;
  const { inputs, faults, corpus } = fuzz(Number(seconds), Number(seed));
  process.stdout.write(
    `${name}, seed ${seed}: ${inputs} inputs, ${faults.size} kinds of fault, corpus ${corpus}\n`,
  );
  for (const { fault, input } of faults.values()) {
    process.stdout.write(`  ${fault}\n  input (base64): ${Buffer.from(input).toString('base64')}\n`);
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
