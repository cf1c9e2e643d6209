/**
 * Fuzzes the reading of newspaper pages as long as wanted: `npm run fuzz -- --inputs 1000000`, `--seconds 3600`,
 * `--kind model`, `--seed 7`. Tells each kind of fault at once, and in the end the shortest input found for each.
 */
import { parseArgs } from 'node:util';
import { faultOf, fuzzKnowledge } from './fault-of.ts';
import { describeFault, Faults } from './faults.ts';
import { FUZZERS } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    /** Of each kind; with `inputs`, whichever comes first. */
    seconds: { type: 'string' },
    inputs: { type: 'string' },
    kind: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const inputs = Number(values.inputs ?? Number.POSITIVE_INFINITY);
const seconds = Number(values.seconds ?? (values.inputs === undefined ? 60 : Number.POSITIVE_INFINITY));
const knowledge = fuzzKnowledge();
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const [name, fuzz] of Object.entries(FUZZERS)) {
  if (values.kind !== 'both' && values.kind !== name) continue;
  const faults = new Faults((fault, input) => say(`new: ${describeFault(fault, input)}`));
  const started = performance.now();
  const spent = () => (performance.now() - started) / 1000;
  const done = fuzz({
    seed: Number(values.seed),
    faultOf: (input) => faultOf(input, knowledge),
    faults,
    more(made) {
      if (made % 10_000 === 0)
        say(`${name}: ${made} inputs, ${Math.round(spent())} s, ${faults.size} faults`);
      return made < inputs && spent() < seconds;
    },
  });
  say(
    `${name}, seed ${values.seed}: ${done.inputs} inputs in ${Math.round(spent())} s, ${faults.size} kinds of fault, corpus ${done.corpus}`,
  );
  for (const fault of faults.told()) say(`  ${fault}`);
  if (faults.size > 0) process.exitCode = 1;
}
