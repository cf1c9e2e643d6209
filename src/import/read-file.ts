import { decode } from '../source/decode.ts';
import { readAlto } from './alto.ts';
import { readDocx } from './docx.ts';
import { readHocr } from './hocr.ts';
import { readHtml } from './html.ts';
import { readMhtml } from './mhtml.ts';
import { type ImportedFile, ImportProblem } from './page.ts';
import { readPageXml } from './page-xml.ts';
import { readPdf } from './pdf.ts';

/** Largest file, in bytes. */
export const LARGEST = 256 * 1024 * 1024;

export type PageProgress = (done: number, of: number) => void;

interface Format {
  readonly name: string;
  /** Whether the file's first characters are this format's. */
  readonly is: (head: string) => boolean;
  readonly read: (bytes: Uint8Array, progress: PageProgress) => ImportedFile | Promise<ImportedFile>;
}

/** How files are told apart: by what they begin with, never by their names. The first that fits reads the file. */
const FORMATS: readonly Format[] = [
  {
    name: 'PDF',
    is: (head) => head.includes('%PDF-'),
    read: (bytes, progress) => readPdf(bytes, undefined, progress),
  },
  { name: 'DOCX', is: (head) => head.startsWith('PK\u0003\u0004'), read: readDocx },
  {
    name: 'MHTML',
    is: (head) =>
      /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart\/related/im.test(head) &&
      /^mime-version:/im.test(head),
    read: readMhtml,
  },
  { name: 'ALTO', is: (head) => /<(?:\w+:)?alto[\s>]/i.test(head), read: (bytes) => readAlto(textOf(bytes)) },
  {
    name: 'PAGE XML',
    is: (head) => /<(?:\w+:)?PcGts[\s>]/.test(head),
    read: (bytes) => readPageXml(textOf(bytes)),
  },
  // hOCR is XHTML: it has to be asked before a saved page is.
  {
    name: 'hOCR',
    is: (head) => /ocr-system|class=["']ocr_page/.test(head),
    read: (bytes) => readHocr(textOf(bytes)),
  },
  {
    name: 'HTML',
    is: (head) => /<!doctype html|<html[\s>]|<body[\s>]|<p[\s>]/i.test(head),
    read: (bytes) => readHtml(textOf(bytes)),
  },
  { name: 'text', is: () => true, read: (bytes) => plain(textOf(bytes)) },
];

/** What stands in the way, by the first bytes, of files that no format reads. */
const PICTURES: readonly (readonly [head: string, name: string])[] = [
  ['\u0089PNG', 'PNG'],
  ['ÿØÿ', 'JPEG'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['GIF8', 'GIF'],
  ['RIFF', 'WebP'],
];

/** Reads a file of any known format. Throws an ImportProblem with one line for the person who imported it. */
export async function readFile(bytes: Uint8Array, progress: PageProgress = () => {}): Promise<ImportedFile> {
  if (bytes.length === 0) throw new ImportProblem('it is empty');
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const picture = PICTURES.find(([mark]) => head.startsWith(mark));
  if (picture !== undefined)
    throw new ImportProblem(
      `it is a picture (${picture[1]}); run \`tesseract FILE page -l chi_sim hocr\` and import page.hocr`,
    );
  const format = FORMATS.find(({ is }) => is(head));
  if (format === undefined) throw new ImportProblem('no known format');
  return await format.read(bytes, progress);
}

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('finding' in decoded)
    throw new ImportProblem(`it is not text: ${decoded.finding.found}; expected ${decoded.finding.expected}`);
  return decoded.text;
}

function plain(text: string): ImportedFile {
  if (text.trim() === '') throw new ImportProblem('it holds no text');
  return { kind: 'text', format: 'text', text, matter: {}, notes: [] };
}
