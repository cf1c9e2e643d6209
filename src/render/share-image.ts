import { escapeHtml } from './escape.ts';
import type { FigureView } from './figures.ts';

/** What a shared link shows. */
export interface ShareCard {
  readonly site: string;
  readonly kicker: string | null;
  /** The parts of the headline between which a line may end. */
  readonly headline: readonly string[];
  readonly figure: FigureView | null;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 80;
const SONG = "'Songti SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif";
/** Where one font draws everything it is a Song, and not that of another country in the same file. */
const HEI = "'PingFang SC','Noto Sans CJK SC','Microsoft YaHei','Noto Serif CJK SC',sans-serif";

/** The card as SVG: nameplate, kicker, headline, and one figure where the article has one. Drawn with the reader's fonts. */
export function shareImage(card: ShareCard): string {
  const size = card.headline.join('').length > 30 ? 60 : 76;
  const lines = balanceLines(card.headline, Math.floor((WIDTH - 2 * EDGE) / size)).slice(0, 4);
  const top = 210;
  const headline = lines
    .map((line, index) => text(EDGE, top + size + index * size * 1.3, size, SONG, 900, '#1a1814', line))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">` +
    `<title>${escapeHtml(card.headline.join(''))}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fbf9f4"/>` +
    text(EDGE, 104, 52, SONG, 900, '#1a1814', card.site, 8) +
    `<path d="M0 136h${WIDTH}M0 142h${WIDTH}" stroke="#1a1814" stroke-width="2"/>` +
    (card.kicker === null ? '' : text(EDGE, 194, 30, HEI, 400, '#a8201a', card.kicker, 3)) +
    headline +
    (card.figure === null || lines.length > 3 ? '' : figureLine(card.figure)) +
    '</svg>\n'
  );
}

function figureLine({ label, value, unit, period, change }: FigureView): string {
  const note = [label, period, change].filter(Boolean).join(' · ');
  return (
    `<path d="M${EDGE} 500h${WIDTH - 2 * EDGE}" stroke="#d6d0c3" stroke-width="2"/>` +
    text(EDGE, 576, 60, SONG, 900, '#1a1814', `${value}${unit}`) +
    `<text x="${WIDTH - EDGE}" y="572" text-anchor="end" font-family="${HEI}" font-size="26" fill="#5f594e">${escapeHtml(note)}</text>`
  );
}

function text(
  x: number,
  y: number,
  size: number,
  family: string,
  weight: number,
  fill: string,
  words: string,
  spacing = 0,
): string {
  const spaced = spacing === 0 ? '' : ` letter-spacing="${spacing}"`;
  return `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" font-weight="${weight}" fill="${fill}"${spaced}>${escapeHtml(words)}</text>`;
}

/** As few lines as there must be, and those as even as they can be. */
function balanceLines(parts: readonly string[], room: number): string[] {
  let lines = breakLines(parts, room);
  for (let narrower = room - 1; narrower > room / 2; narrower -= 1) {
    const tried = breakLines(parts, narrower);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

/** Fills lines with whole parts; a part longer than a line is cut. */
function breakLines(parts: readonly string[], room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && widthOf(line + part) > room) {
      lines.push(line);
      line = '';
    }
    line += part;
    while (widthOf(line) > room) {
      const cut = cutAt(line, room);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** In Han widths: Latin letters and figures take about half. */
function widthOf(words: string): number {
  let width = 0;
  for (const character of words)
    width += character.charCodeAt(0) < 0x2e80 && !/[“”‘’—…]/.test(character) ? 0.55 : 1;
  return width;
}

function cutAt(words: string, room: number): number {
  let cut = words.length - 1;
  while (cut > 1 && widthOf(words.slice(0, cut)) > room) cut -= 1;
  return cut;
}
