import * as z from 'zod';
import { startThread } from '../thread.ts';
import { typed, unmapped } from './glyphs.ts';
import { type ImportedFile, type ImportedPage, ImportProblem } from './page.ts';

/** What one PDF may cost. */
export interface PdfLimits {
  readonly maxPages: number;
  readonly maxSeconds: number;
  readonly maxMegabytes: number;
}

export const PDF_LIMITS: PdfLimits = { maxPages: 400, maxSeconds: 120, maxMegabytes: 1024 };

const MessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), pages: z.int(), total: z.int() }),
  z.object({ type: z.literal('page'), page: z.custom<ImportedPage & { turned: string[] }>() }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('error'), name: z.string(), message: z.string() }),
]);

/** Reads a PDF's text layer. Rejects with an ImportProblem: encrypted, broken, without text, too costly. */
export async function readPdf(
  bytes: Uint8Array,
  limits: PdfLimits = PDF_LIMITS,
  progress: (done: number, of: number) => void = () => {},
): Promise<ImportedFile> {
  const { pages, total } = await collect(bytes, limits, progress);
  const notes = pages.flatMap((page) =>
    page.turned.length === 0
      ? []
      : [`page ${page.number}: left out ${page.turned.length} runs of text that stand on their side`],
  );
  if (total > pages.length) notes.push(`only the first ${pages.length} of ${total} pages were read`);
  checkText(pages);
  const empty = pages.filter((page) => page.runs.length === 0).map((page) => page.number);
  if (empty.length > 0) notes.push(`no text on page ${empty.join(', ')}: a picture of a page? ${OCR_HINT}`);
  return { format: 'pdf', kind: 'pages', pages: typed(pages), matter: {}, notes };
}

const OCR_HINT = 'run `ocrmypdf -l chi_sim FILE.pdf NEW.pdf` and import NEW.pdf';

function checkText(pages: readonly ImportedPage[]): void {
  const text = pages.flatMap((page) => page.runs.map((run) => run.text)).join('');
  if (text.length === 0) throw new ImportProblem(`this PDF has pictures of pages and no text; ${OCR_HINT}`);
  const lost = unmapped(text);
  if (lost * 20 > text.length)
    throw new ImportProblem(
      `${Math.round((100 * lost) / text.length)} % of its glyphs say not which character they are; ${OCR_HINT}`,
    );
}

type Page = ImportedPage & { readonly turned: readonly string[] };

function collect(
  bytes: Uint8Array,
  limits: PdfLimits,
  progress: (done: number, of: number) => void,
): Promise<{ pages: Page[]; total: number }> {
  return new Promise((resolve, reject) => {
    const worker = startThread(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: { bytes, maxPages: limits.maxPages },
      resourceLimits: { maxOldGenerationSizeMb: limits.maxMegabytes },
      // What pdf.js says of its own surroundings is nothing an editor can act on.
      stdout: true,
      stderr: true,
    });
    const pages: Page[] = [];
    let total = 0;
    let expected = 0;
    const end = (problem: string | null) => {
      clearTimeout(timer);
      void worker.terminate();
      if (problem === null) resolve({ pages, total });
      else reject(new ImportProblem(problem));
    };
    const timer = setTimeout(
      () => end(`it took more than ${limits.maxSeconds} seconds; split the file and import the parts`),
      limits.maxSeconds * 1000,
    );
    worker.on('message', (raw: unknown) => {
      const message = MessageSchema.parse(raw);
      if (message.type === 'open') {
        total = message.total;
        expected = message.pages;
      } else if (message.type === 'page') progress(pages.push(message.page), expected);
      else end(message.type === 'done' ? null : explain(message.name, message.message));
    });
    worker.on('error', (error) => end(explain(error.name, error.message)));
  });
}

function explain(name: string, message: string): string {
  if (name === 'PasswordException')
    return 'it is locked with a password; save a copy without one and import that';
  if (name === 'InvalidPDFException') return `it is broken or no PDF at all (${message})`;
  if (/memory/i.test(message)) return 'it needs more memory than one file may take; split it by pages';
  return `it could not be read: ${message}`;
}
