/** PAGE XML (PRImA, 2013 to 2019): what Transkribus, OCR-D and Kraken write. */
import { type Box, type ImportedFile, type ImportedPage, ImportProblem } from './page.ts';
import { boxOfPoints, type RecognisedLine, type RecognisedWord, recognisedPage } from './recognised.ts';
import { readXml } from './xml.ts';

/** A line or word while it is open. */
interface Open {
  box: Box | null;
  text: string;
  confidence: number | null;
}

export function readPageXml(text: string): ImportedFile {
  const pages: ImportedPage[] = [];
  let frame = { width: 0, height: 0 };
  let paragraphs: RecognisedLine[][] = [];
  let lines: RecognisedLine[] = [];
  let words: RecognisedWord[] = [];
  const open: Open[] = [];
  readXml(text, {
    open(name, attributes) {
      if (name === 'Page')
        frame = {
          width: Number(attributes['imageWidth'] ?? 0),
          height: Number(attributes['imageHeight'] ?? 0),
        };
      else if (name === 'TextRegion') lines = [];
      else if (name === 'TextLine' || name === 'Word' || name === 'Glyph')
        open.push({ box: null, text: '', confidence: null });
      else if (name === 'Coords') setBox(open.at(-1), attributes['points']);
      else if (name === 'TextEquiv') setConfidence(open.at(-1), attributes['conf']);
    },
    close(name, content) {
      if (name === 'Unicode') setText(open.at(-1), content);
      else if (name === 'Glyph') open.pop();
      else if (name === 'Word') push(words, open.pop());
      else if (name === 'TextLine') {
        const line = lineOf(open.pop(), words);
        if (line !== null) lines.push(line);
        words = [];
      } else if (name === 'TextRegion' && lines.length > 0) {
        paragraphs.push(lines);
        lines = [];
      } else if (name === 'Page') {
        pages.push(recognisedPage({ number: pages.length + 1, ...frame, unit: 'px' }, paragraphs));
        paragraphs = [];
      }
    },
  });
  if (pages.length === 0) throw new ImportProblem('it is PAGE XML without a Page element');
  return { kind: 'pages', format: 'page-xml', pages, matter: {}, notes: [] };
}

function setBox(open: Open | undefined, points: string | undefined): void {
  if (open !== undefined && points !== undefined) open.box ??= boxOfPoints(points);
}

function setText(open: Open | undefined, text: string): void {
  // The first reading is the best one; those after it are alternatives.
  if (open !== undefined && open.text === '') open.text = text.trim();
}

function setConfidence(open: Open | undefined, value: string | undefined): void {
  const confidence = Number(value ?? Number.NaN);
  if (open !== undefined && Number.isFinite(confidence)) open.confidence ??= confidence;
}

function push(words: RecognisedWord[], word: Open | undefined): void {
  if (word?.box) words.push({ ...word.box, text: word.text, confidence: word.confidence });
}

/** A line with its words, or with its own text as one run where the file has no words. */
function lineOf(line: Open | undefined, words: readonly RecognisedWord[]): RecognisedLine | null {
  if (!line?.box) return null;
  const whole: RecognisedWord = { ...line.box, text: line.text, confidence: line.confidence };
  const parts = words.some((word) => word.text !== '') ? words : line.text === '' ? [] : [whole];
  return parts.length === 0 ? null : { ...line.box, words: parts, size: line.box.height };
}
