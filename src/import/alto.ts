/** ALTO (Library of Congress, versions 2 to 4): the recognised text of libraries' newspaper collections. */
import { type ImportedFile, type ImportedPage, ImportProblem } from './page.ts';
import { type RecognisedLine, type RecognisedWord, recognisedPage } from './recognised.ts';
import { readXml } from './xml.ts';

type Attributes = Readonly<Record<string, string>>;

const UNITS: Readonly<Record<string, ImportedPage['unit']>> = {
  pixel: 'px',
  mm10: 'mm10',
  inch1200: 'inch1200',
};

export function readAlto(text: string): ImportedFile {
  const pages: ImportedPage[] = [];
  let unit: ImportedPage['unit'] = 'px';
  let frame = { width: 0, height: 0 };
  let paragraphs: RecognisedLine[][] = [];
  let lines: RecognisedLine[] = [];
  let words: RecognisedWord[] = [];
  let line: Attributes = {};
  readXml(text, {
    open(name, attributes) {
      if (name === 'Page') {
        frame = { width: number(attributes['WIDTH']), height: number(attributes['HEIGHT']) };
        paragraphs = [];
      } else if (name === 'TextBlock') lines = [];
      else if (name === 'TextLine') {
        line = attributes;
        words = [];
      } else if (name === 'String') words.push(wordOf(attributes));
      else if (name === 'HYP') words.push(wordOf({ CONTENT: '-', ...attributes }));
    },
    close(name, content) {
      if (name === 'MeasurementUnit') unit = UNITS[content.trim()] ?? 'px';
      else if (name === 'TextLine' && words.length > 0) lines.push(lineOf(line, words));
      else if (name === 'TextBlock' && lines.length > 0) paragraphs.push(lines);
      else if (name === 'Page')
        pages.push(recognisedPage({ number: pages.length + 1, ...frame, unit }, paragraphs));
    },
  });
  if (pages.length === 0) throw new ImportProblem('it is ALTO without a Page element');
  return { kind: 'pages', format: 'alto', pages, matter: {}, notes: [] };
}

function wordOf(attributes: Attributes): RecognisedWord {
  const rating = attributes['WC'];
  return {
    text: attributes['CONTENT'] ?? '',
    ...box(attributes),
    confidence: rating === undefined ? null : number(rating),
  };
}

function lineOf(attributes: Attributes, words: readonly RecognisedWord[]): RecognisedLine {
  const own = box(attributes);
  const height = own.height > 0 ? own.height : Math.max(...words.map((word) => word.height));
  const y = own.height > 0 ? own.y : Math.min(...words.map((word) => word.y));
  return { ...own, y, height, words, size: height };
}

function box(attributes: Attributes) {
  return {
    x: number(attributes['HPOS']),
    y: number(attributes['VPOS']),
    width: number(attributes['WIDTH']),
    height: number(attributes['HEIGHT']),
  };
}

function number(value: string | undefined): number {
  const parsed = Number(value ?? 0);
  return Number.isFinite(parsed) ? parsed : 0;
}
