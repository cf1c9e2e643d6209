/** hOCR 1.2: recognised text as XHTML, what Tesseract writes. Boxes and confidences stand in `title`. */
import { type Box, type ImportedFile, type ImportedPage, ImportProblem } from './page.ts';
import { type RecognisedLine, type RecognisedWord, recognisedPage } from './recognised.ts';
import { readXml } from './xml.ts';

interface Element {
  readonly kind: string;
  readonly title: string;
}

export function readHocr(text: string): ImportedFile {
  const pages: ImportedPage[] = [];
  const open: Element[] = [];
  let paragraphs: RecognisedLine[][] = [];
  let lines: RecognisedLine[] = [];
  let words: RecognisedWord[] = [];
  const close: Readonly<Record<string, (title: string, content: string) => void>> = {
    ocrx_word: (title, content) => words.push(wordOf(title, content)),
    line: (title) => {
      if (words.length > 0) lines.push(lineOf(title, words));
      words = [];
    },
    ocr_par: () => {
      if (lines.length > 0) paragraphs.push(lines);
      lines = [];
    },
    ocr_page: (title) => {
      const { width, height } = boxOf(title);
      pages.push(recognisedPage({ number: pages.length + 1, width, height, unit: 'px' }, paragraphs));
      paragraphs = [];
    },
  };
  let inner = '';
  readXml(text, {
    open(_name, attributes) {
      open.push({ kind: kindOf(attributes['class'] ?? ''), title: attributes['title'] ?? '' });
      inner = '';
    },
    close(_name, content) {
      const element = open.pop();
      // Emphasis inside a word (<strong>) holds the word's text.
      inner = content.trim() === '' ? inner : content;
      if (element !== undefined) close[element.kind]?.(element.title, inner);
    },
  });
  if (pages.length === 0) throw new ImportProblem('it is hOCR without an element of class ocr_page');
  return { kind: 'pages', format: 'hocr', pages, matter: {}, notes: [] };
}

const LINES = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat', 'ocr_footer']);

function kindOf(classes: string): string {
  const kind = classes.split(/\s+/).find((name) => name.startsWith('ocr')) ?? '';
  return LINES.has(kind) ? 'line' : kind;
}

function wordOf(title: string, text: string): RecognisedWord {
  const confidence = property(title, 'x_wconf')[0];
  return { text, ...boxOf(title), confidence: confidence === undefined ? null : confidence / 100 };
}

function lineOf(title: string, words: readonly RecognisedWord[]): RecognisedLine {
  const box = boxOf(title);
  const size = property(title, 'x_size')[0] ?? box.height;
  return { ...box, words, size: size > 0 ? size : box.height };
}

function boxOf(title: string): Box {
  const [x = 0, y = 0, right = 0, bottom = 0] = property(title, 'bbox');
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/** The numbers after a property of a `title`: `bbox 10 20 30 40; x_wconf 95`. */
function property(title: string, name: string): number[] {
  const found = title
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name} `));
  return found === undefined
    ? []
    : found.slice(name.length).trim().split(/\s+/).map(Number).filter(Number.isFinite);
}
