import { VFile } from 'vfile';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { decode } from './decode.ts';
import { readBytes } from './read-bytes.ts';
import { walk } from './walk.ts';

export interface RegisterFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * The files of one register, decoded, in the order of their names. What cannot be read, by the same rules as an
 * article, is left out and named; folders below are not looked into.
 */
export function registerFiles(
  content: string,
  folder: string,
  endings: readonly string[],
): { files: RegisterFile[]; messages: VFile['messages'] } {
  const { files: paths, messages: found } = walk(content, folder, endings);
  const files: RegisterFile[] = [];
  const messages = found.filter(({ level }) => level !== 'info').map(messageOf);
  for (const path of paths.filter((one) => one.split('/').length === 2)) {
    const text = readText(content, path);
    if (typeof text === 'string') files.push({ path, text });
    else messages.push(messageOf(text));
  }
  return { files, messages };
}

function readText(content: string, path: string): string | Diagnostic {
  const place = { path, line: 1, column: 1 };
  const bytes = readBytes(`${content}/${path}`);
  if ('code' in bytes) return diagnostic(bytes, place);
  const decoded = decode(bytes);
  return 'finding' in decoded ? diagnostic(decoded.finding, place) : decoded.text;
}

/** A file that could not be used at all is set aside, as an article would be; then `fatal` is true. */
function messageOf({
  path,
  line,
  column,
  found,
  expected,
  advice,
  code,
}: Diagnostic): VFile['messages'][number] {
  const message = new VFile({ path }).message(`found ${found}, expected ${expected}; ${advice}`, {
    place: { line, column },
    source: 'yuankan',
    ruleId: code,
  });
  message.file = path;
  message.fatal = true;
  return message;
}
