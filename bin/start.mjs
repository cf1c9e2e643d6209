import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { bundleOf } from './bundle.mjs';

/**
 * Runs a module of the program from its bundle or, where none can be kept, as it is written, through tsx.
 * @param entry one of the bundle's entries, relative to src/ and without ending
 */
export async function start(entry) {
  const program = dirname(import.meta.dirname);
  const bundle = await bundleOf(program);
  // A failure of the program is told with its place in the TypeScript.
  process.setSourceMapsEnabled(true);
  // Collect garbage when the heap has grown by a third, not when it has doubled again and again on a large machine.
  setFlagsFromString('--heap-growing-percent=30');
  if (bundle === null) (await import('tsx/esm/api')).register();
  const file = bundle === null ? join(program, 'src', `${entry}.ts`) : join(bundle, `${basename(entry)}.mjs`);
  await import(pathToFileURL(file).href);
}
