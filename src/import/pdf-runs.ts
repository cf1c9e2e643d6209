import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { matrixOf, times } from './matrix.ts';
import type { Run } from './page.ts';

/** A page's text in the order the file draws it; `turned` is text that does not run from left to right. */
export async function pageRuns(
  page: PDFPageProxy,
  frame: PageViewport,
): Promise<{ runs: Run[]; turned: string[] }> {
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  const runs: Run[] = [];
  const turned: string[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const run = toRun(item, frame);
    if (run === null) turned.push(item.str);
    else runs.push(run);
  }
  return { runs, turned };
}

function toRun(item: TextItem, frame: PageViewport): Run | null {
  const [a, b, c, d, e, f] = times(matrixOf(frame.transform), matrixOf(item.transform));
  const size = Math.hypot(c, d);
  // A line may slope by the scanner's degree or two, not more.
  if (size === 0 || a <= 0 || Math.abs(b) > Math.abs(a) / 20) return null;
  const leading = item.str.length - item.str.trimStart().length;
  const advance = item.str.length === 0 ? 0 : item.width / item.str.length;
  const text = item.str.trim();
  const trailing = item.str.length - item.str.trimEnd().length;
  return {
    text,
    x: e + leading * advance,
    // The em box: Han type stands on it, about 0.12 em below the Latin baseline.
    y: f - 0.88 * size,
    width: item.width - (leading + trailing) * advance,
    height: size,
    size,
  };
}
