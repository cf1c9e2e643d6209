/** A page that a browser saved in one file (MHTML, RFC 2557), by postal-mime. */
import PostalMime from 'postal-mime';
import { readHtml } from './html.ts';
import { type ImportedFile, ImportProblem } from './page.ts';

/** The page itself is the first of the parts; frames and pictures come after it. */
export async function readMhtml(bytes: Uint8Array): Promise<ImportedFile> {
  const message = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new ImportProblem(
      `it is a broken MHTML file: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const html = /^[\s\S]*?(?:<\/html>|$)/i.exec(message.html ?? '')?.[0] ?? '';
  if (html.trim() === '') throw new ImportProblem('this MHTML file holds no page');
  const read = readHtml(html);
  const address = message.headers.find(({ key }) => key === 'snapshot-content-location')?.value ?? '';
  if (read.matter.source !== undefined || !/^https?:\/\/\S+$/.test(address)) return read;
  return { ...read, matter: { ...read.matter, source: address } };
}
