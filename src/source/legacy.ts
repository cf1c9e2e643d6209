/**
 * GB18030 and Big5, as the WHATWG Encoding Standard decodes them.
 *
 * Why not TextDecoder: its tables are the ICU of whoever built Node; the same file must give the same text
 * everywhere, and ICU's Big5 gives Hong Kong's characters (深水埗) as private use.
 */
import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';

export type LegacyEncoding = 'gb18030' | 'big5';

/** The text, or null when a byte has no meaning in the encoding. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  try {
    return createMultibyteDecoder(encoding)(bytes);
  } catch {
    return null;
  }
}

/** Offset of the first byte that begins no character of the encoding's shape, or null. */
export function firstBadLegacy(bytes: Uint8Array, encoding: LegacyEncoding): number | null {
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at, encoding);
    if (length === 0) return at;
    at += length;
  }
  return null;
}

/** Bytes of the character at `at`, 0 when there is none. */
export function characterLength(bytes: Uint8Array, at: number, encoding: LegacyEncoding): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead === 0x80) return encoding === 'gb18030' ? 1 : 0;
  const trail = bytes[at + 1] ?? 0;
  if (lead === 0xff) return 0;
  if (encoding === 'gb18030' && trail >= 0x30 && trail <= 0x39) return isFourByte(bytes, at) ? 4 : 0;
  const low = trail >= 0x40 && trail <= 0x7e;
  const high = trail >= (encoding === 'big5' ? 0xa1 : 0x80) && trail <= 0xfe;
  return low || high ? 2 : 0;
}

function isFourByte(bytes: Uint8Array, at: number): boolean {
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  return third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39;
}
