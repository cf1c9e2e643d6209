/**
 * The picture for shared links as PNG: most services that show one refuse SVG. Drawn by resvg, compiled to
 * WebAssembly, so that no compiler is needed and every machine makes the same bytes; and with one font file that the
 * site's editor names, because the fonts that a machine happens to have would make the bytes differ.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { Refusal, systemCode } from '../refusal.ts';

/** SVG in, the bytes of a PNG of the same size out. About 50 ms of work for a picture of 1200 by 630. */
export type Rasterize = (svg: string) => Uint8Array;

/** @throws Refusal when the file cannot be read, or is no font, or has no Chinese characters */
export async function loadRasterizer(path: string): Promise<Rasterize> {
  const rasterize = await rasterizerWith(readFont(path));
  // A font draws all characters that it lacks alike.
  if (same(rasterize(specimen('国')), rasterize(specimen('刊'))))
    throw refusal(path, 'a file in which there are no Chinese characters');
  return rasterize;
}

/** With a font's bytes: TTF, OTF, or a collection of them. */
export async function rasterizerWith(font: Uint8Array): Promise<Rasterize> {
  await startResvg();
  return (svg) => {
    const drawing = new Resvg(svg, { font: { fontBuffers: [font] } });
    const image = drawing.render();
    const png = image.asPng();
    // Memory of WebAssembly is not collected.
    image.free();
    drawing.free();
    return png;
  };
}

async function startResvg(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  try {
    await initWasm(readFileSync(file));
  } catch (error) {
    // It starts once a process; an edition made later finds it running.
    if (!(error instanceof Error) || !error.message.includes('Already initialized')) throw error;
  }
}

function readFont(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refusal(path, systemCode(error) ?? String(error));
  }
}

function refusal(path: string, found: string): Refusal {
  return new Refusal({
    code: 'E_CONFIG',
    place: path,
    found,
    expected: 'a font with Chinese characters (TTF, OTF or TTC) for the setting “shareFont”',
    advice: 'name another file, or leave the setting out for pictures in SVG',
  });
}

function specimen(character: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><text y="28" font-size="28">${character}</text></svg>`;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
