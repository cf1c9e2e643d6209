// What the benchmark runs in the folder of a generated archive: a build that tells what it cost.
import { start } from './start.mjs';

await start('bench/measure-build');
