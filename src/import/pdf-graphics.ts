import { OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, matrixOf, times } from './matrix.ts';
import type { Box, PageImage, Rule } from './page.ts';
import { type Pixels, toPng } from './picture.ts';

/** No thicker than this (points) is a rule; no shorter is one that parts anything. */
const HAIR = 3;
const RULE_LENGTH = 24;
/** How long a picture may take to decode. */
const PATIENCE_MS = 5_000;
/** Smaller pictures (points) are ornaments: bullets, logos of a column. */
const PICTURE = 36;

/** The pictures and hair rules of a page, from the list of what it draws. */
export async function pageGraphics(
  page: PDFPageProxy,
  frame: PageViewport,
): Promise<{ images: PageImage[]; rules: Rule[] }> {
  const list = await page.getOperatorList();
  const images: PageImage[] = [];
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = matrixOf(frame.transform);
  for (const [i, op] of list.fnArray.entries()) {
    const args: readonly unknown[] = list.argsArray[i] ?? [];
    if (op === OPS.save) saved.push(matrix);
    else if (op === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (op === OPS.transform) matrix = times(matrix, matrixOf(args));
    else if (op === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (Array.isArray(args[0])) matrix = times(matrix, matrixOf(args[0]));
    } else if (op === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (op === OPS.constructPath) {
      const rule = ruleOf(args[2], matrix);
      if (rule !== null) rules.push(rule);
    } else if (op === OPS.paintImageXObject || op === OPS.paintInlineImageXObject) {
      const box = boxOf(matrix, [0, 0, 1, 1]);
      if (box.width >= PICTURE && box.height >= PICTURE) images.push(await pictureOf(page, args[0], box));
    }
  }
  return { images, rules };
}

async function pictureOf(page: PDFPageProxy, named: unknown, box: Box): Promise<PageImage> {
  const pixels = typeof named === 'string' ? await loaded(page, named) : named;
  const known = isPixels(pixels) ? pixels : null;
  return {
    ...box,
    png: known === null ? null : toPng(known),
    pixels: known === null ? [0, 0] : [known.width, known.height],
  };
}

/** Pictures are decoded beside the list that names them, and may come later than it; or never. */
function loaded(page: PDFPageProxy, name: string): Promise<unknown> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), PATIENCE_MS);
    store.get(name, (value: unknown) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}

function isPixels(value: unknown): value is Pixels {
  return (
    typeof value === 'object' &&
    value !== null &&
    'data' in value &&
    ArrayBuffer.isView(value.data) &&
    'width' in value &&
    'height' in value &&
    'kind' in value
  );
}

/** pdf.js gives each path's bounding box as [left, top, right, bottom] in the path's own coordinates. */
function ruleOf(bounds: unknown, matrix: Matrix): Rule | null {
  if (!(Array.isArray(bounds) || ArrayBuffer.isView(bounds))) return null;
  const corners = Array.from(bounds as ArrayLike<number>);
  if (corners.length < 4 || !corners.every(Number.isFinite)) return null;
  const box = boxOf(matrix, corners);
  if (box.height <= HAIR && box.width >= RULE_LENGTH) return { ...box, direction: 'horizontal' };
  if (box.width <= HAIR && box.height >= RULE_LENGTH) return { ...box, direction: 'vertical' };
  return null;
}

function boxOf(m: Matrix, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box {
  const xs = [x0, x1].flatMap((x) => [y0, y1].map((y) => m[0] * x + m[2] * y + m[4]));
  const ys = [x0, x1].flatMap((x) => [y0, y1].map((y) => m[1] * x + m[3] * y + m[5]));
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
