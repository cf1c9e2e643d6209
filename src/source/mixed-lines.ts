import { decodeLegacy } from './legacy.ts';
import { sequenceLength } from './utf8.ts';

/** First lines (from 1) that are surely UTF-8 and surely GB18030; both set means the file is a mixture. */
export interface LineEncodings {
  readonly utf8: number | null;
  readonly gb18030: number | null;
}

/**
 * Looks at each line of bytes that are not UTF-8 as a whole.
 * A line is UTF-8, perhaps damaged, when three or more three-byte characters make up nearly all of its bytes
 * above ASCII: GB18030 makes such a line by chance far less than once a book.
 * It is GB18030 when it decodes as that and most of it cannot be UTF-8.
 */
export function lineEncodings(bytes: Uint8Array): LineEncodings {
  let utf8: number | null = null;
  let gb18030: number | null = null;
  let line = 0;
  for (let start = 0; start < bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next === -1 ? bytes.length : next + 1;
    const kind = lineKind(bytes.subarray(start, end));
    if (kind === 'utf-8') utf8 ??= line + 1;
    if (kind === 'gb18030') gb18030 ??= line + 1;
    start = end;
  }
  return { utf8, gb18030 };
}

function lineKind(line: Uint8Array): 'utf-8' | 'gb18030' | null {
  let foreign = 0;
  let wide = 0;
  let bad = 0;
  for (let at = 0; at < line.length; ) {
    const length = sequenceLength(line, at);
    if (length !== 1) foreign += Math.max(1, length);
    if (length === 0) bad += 1;
    if (length === 3) wide += 1;
    at += Math.max(1, length);
  }
  if (wide >= 3 && wide * 3 >= foreign * 0.8) return 'utf-8';
  return bad * 2 > foreign && decodeLegacy(line, 'gb18030') !== null ? 'gb18030' : null;
}
