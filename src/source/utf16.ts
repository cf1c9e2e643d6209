import { firstBadUtf8 } from './utf8.ts';

/** UTF-16 with the given byte order, without its mark; null when a surrogate is alone or a byte is left over. */
export function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Byte offset of the first lone surrogate or left-over byte; the length when there is none. */
export function firstBadUtf16(bytes: Uint8Array, littleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 1 < bytes.length) {
    const unit = view.getUint16(at, littleEndian);
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, littleEndian) : 0;
    const high = unit >= 0xd800 && unit <= 0xdbff;
    const low = next >= 0xdc00 && next <= 0xdfff;
    if ((high && !low) || (unit >= 0xdc00 && unit <= 0xdfff)) return at;
    at += high ? 4 : 2;
  }
  return at;
}

/**
 * Whether bytes without a mark are UTF-16 all the same. Text has no NUL; UTF-16 has one in every ASCII
 * character and line end. Above one in twenty nothing else explains them; below, the units must read as Chinese.
 */
export function looksUtf16(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  if (zeros === 0 || bytes.length < 4) return false;
  if (zeros > bytes.length / 20) return true;
  // Two letters of ASCII are a Han character too: what is whole as UTF-8 is no UTF-16.
  if (bytes.length % 2 !== 0 || firstBadUtf8(bytes) === null) return false;
  return readsAsChinese(bytes, true) || readsAsChinese(bytes, false);
}

function readsAsChinese(bytes: Uint8Array, littleEndian: boolean): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let plausible = 0;
  for (let at = 0; at < bytes.length; at += 2)
    if (isPlausible(view.getUint16(at, littleEndian))) plausible += 1;
  return plausible * 2 >= bytes.length * 0.95;
}

function isPlausible(unit: number): boolean {
  const ascii = (unit >= 0x20 && unit < 0x7f) || unit === 0x0a || unit === 0x0d || unit === 0x09;
  const han = unit >= 0x4e00 && unit <= 0x9fff;
  return ascii || han || (unit >= 0x2000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
}
