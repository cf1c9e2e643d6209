/** Reads one PDF in a thread of its own, so that a hostile file costs its thread and nothing else. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageGraphics } from './pdf-graphics.ts';
import { pageRuns } from './pdf-runs.ts';

interface Order {
  readonly bytes: Uint8Array;
  readonly maxPages: number;
}

async function read(order: Order): Promise<void> {
  // pdf.js needs its character maps for the fonts that Chinese printing houses do not embed whole.
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const document = await getDocument({
    data: order.bytes,
    cMapUrl: `${join(home, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    wasmUrl: `${join(home, 'wasm')}/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 40_000_000,
    verbosity: 0,
  }).promise;
  const pages = Math.min(document.numPages, order.maxPages);
  parentPort?.postMessage({ type: 'open', pages, total: document.numPages });
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    const frame = page.getViewport({ scale: 1 });
    const runs = await pageRuns(page, frame);
    const { images, rules } = await pageGraphics(page, frame);
    parentPort?.postMessage({
      type: 'page',
      page: { number, width: frame.width, height: frame.height, unit: 'pt', ...runs, images, rules },
    });
    page.cleanup();
  }
}

read(workerData as Order).then(
  () => parentPort?.postMessage({ type: 'done' }),
  (error: unknown) => parentPort?.postMessage({ type: 'error', ...describe(error) }),
);

function describe(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
