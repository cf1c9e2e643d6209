import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Encoding } from './encodings.ts';
import { characterLength, decodeLegacy, firstBadLegacy } from './legacy.ts';
import { lineEncodings } from './mixed-lines.ts';
import { isBig5 } from './tell-big5.ts';
import { firstBadUtf8 } from './utf8.ts';
import { decodeUtf16, firstBadUtf16, looksUtf16 } from './utf16.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stood at the start; it is not part of the text. */
  readonly byteOrderMark: boolean;
  readonly ambiguous: boolean;
}

/** Why bytes could not be decoded, and at which of them. */
export interface Undecodable {
  readonly finding: Finding;
  readonly byte: number;
  /** Bytes of a line end: two in UTF-16. */
  readonly width: 1 | 2;
}

/**
 * Bytes to text without ever replacing one: mark, then strict UTF-8, then Big5 where it can be told, then GB18030.
 * UTF-8 before GB18030 because half of all UTF-8 Chinese is valid GB18030 too, and almost never the other way.
 * `forced` (from the settings) is taken at its word.
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded | Undecodable {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeAs(bytes.subarray(mark.length), mark.encoding, mark.length);
  if (forced !== undefined) return decodeAs(bytes, forced, 0);
  if (looksUtf16(bytes)) return { finding: UNMARKED_UTF16, byte: 0, width: 1 };
  const text = strictUtf8(bytes);
  if (text !== null) {
    return { text, encoding: 'utf-8', byteOrderMark: false, ambiguous: isAmbiguous(bytes, text) };
  }
  return decodeOther(bytes);
}

function decodeOther(bytes: Uint8Array): Decoded | Undecodable {
  const lines = lineEncodings(bytes);
  if (lines.utf8 !== null) {
    return lines.gb18030 === null ? badUtf8(bytes, 0) : mixed(bytes, lines.utf8, lines.gb18030);
  }
  const decoded = decodeAs(bytes, isBig5(bytes) ? 'big5' : 'gb18030', 0);
  return 'text' in decoded ? { ...decoded, ambiguous: isShort(decoded.text) } : decoded;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding, markLength: number): Decoded | Undecodable {
  const text = DECODERS[encoding](bytes);
  if (text !== null) return { text, encoding, byteOrderMark: markLength > 0, ambiguous: false };
  if (encoding === 'utf-8') return badUtf8(bytes, markLength);
  const byte = markLength + FIRST_BAD[encoding](bytes);
  return badByte(bytes, byte - markLength, markLength, 1, encoding);
}

const DECODERS: Readonly<Record<Encoding, (bytes: Uint8Array) => string | null>> = {
  'utf-8': strictUtf8,
  gb18030: (bytes) => decodeLegacy(bytes, 'gb18030'),
  big5: (bytes) => decodeLegacy(bytes, 'big5'),
  'utf-16le': (bytes) => decodeUtf16(bytes, 'utf-16le'),
  'utf-16be': (bytes) => decodeUtf16(bytes, 'utf-16be'),
};

const FIRST_BAD: Readonly<Record<Exclude<Encoding, 'utf-8'>, (bytes: Uint8Array) => number>> = {
  gb18030: (bytes) => firstBadLegacy(bytes, 'gb18030') ?? firstUnmapped(bytes, 'gb18030'),
  big5: (bytes) => firstBadLegacy(bytes, 'big5') ?? firstUnmapped(bytes, 'big5'),
  'utf-16le': (bytes) => firstBadUtf16(bytes, true),
  'utf-16be': (bytes) => firstBadUtf16(bytes, false),
};

/** Where every byte has the right shape, one character stands for nothing. */
function firstUnmapped(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  for (let at = 0; at < bytes.length; ) {
    const length = Math.max(1, characterLength(bytes, at, encoding));
    if (length > 1 && decodeLegacy(bytes.subarray(at, at + length), encoding) === null) return at;
    at += length;
  }
  return bytes.length;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** A handful of characters that GB18030 explains as well. */
function isAmbiguous(bytes: Uint8Array, text: string): boolean {
  if (bytes.length === text.length || bytes.length > 4096) return false;
  return isShort(text) && decodeLegacy(bytes, 'gb18030') !== null;
}

function isShort(text: string): boolean {
  const foreign = text.length > 4096 ? 8 : (text.match(/[^\p{ASCII}\s]/gu)?.length ?? 0);
  return foreign > 0 && foreign < 8;
}

function badUtf8(bytes: Uint8Array, markLength: number): Undecodable {
  const bad = firstBadUtf8(bytes) ?? { start: bytes.length, end: bytes.length };
  return badByte(bytes, bad.start, markLength, bad.end - bad.start, 'utf-8');
}

function badByte(
  bytes: Uint8Array,
  at: number,
  markLength: number,
  count: number,
  encoding: Encoding,
): Undecodable {
  const hex = Buffer.from(bytes.subarray(at, at + Math.max(1, count))).toString('hex');
  const found = `byte ${at + markLength + 1} (0x${hex.toUpperCase()})`;
  const advice =
    'save the file as UTF-8 again from its original, or name its encoding under “encodings” in yuankan.config.yaml';
  const width = encoding.startsWith('utf-16') ? 2 : 1;
  return { finding: { code: 'E_ENC_BYTE', found, expected: encoding, advice }, byte: at + markLength, width };
}

function mixed(bytes: Uint8Array, utf8: number, gb18030: number): Undecodable {
  const finding: Finding = {
    code: 'E_ENC_MIXED',
    found: `UTF-8 from line ${utf8} and GB18030 from line ${gb18030}`,
    expected: 'one encoding for the whole file',
    advice: 'convert the foreign lines, or name the encoding under “encodings” in yuankan.config.yaml',
  };
  return { finding, byte: lineByte(bytes, Math.max(utf8, gb18030)), width: 1 };
}

function lineByte(bytes: Uint8Array, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i += 1) at = bytes.indexOf(0x0a, at) + 1;
  return at;
}

const UNMARKED_UTF16: Finding = {
  code: 'E_ENC_UTF16',
  found: 'NUL bytes: UTF-16 without a byte order mark',
  expected: 'UTF-8, GB18030, or UTF-16 with its mark',
  advice: 'save the file as UTF-8',
};
