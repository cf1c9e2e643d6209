/** Looks at a share of a release's files. */
import { parentPort, workerData } from 'node:worker_threads';
import { countUntouched, type LookedRelease } from './untouched.ts';

parentPort?.postMessage(countUntouched(workerData as LookedRelease));
