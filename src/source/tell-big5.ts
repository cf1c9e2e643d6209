import { characterLength, decodeLegacy } from './legacy.ts';

/** Fewer two-byte characters than this say too little to choose anything but GB18030. */
const ENOUGH = 10;

/**
 * Whether bytes that are valid GB18030 are really Big5: most Big5 text decodes as GB18030, into nonsense.
 *
 * Three facts, all of which must hold. (1) Big5's second byte is never 0x80–0xA0. (2) Big5 puts about four in ten
 * of its characters below 0x7F; Simplified text in GBK almost none. (3) Big5's everyday characters have the
 * leads 0xA4–0xC6 and its punctuation 0xA1; GBK's everyday characters run to 0xD7, so half of GBK text lies outside.
 */
export function isBig5(bytes: Uint8Array): boolean {
  let wide = 0;
  let low = 0;
  let everyday = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at, 'big5');
    if (length === 0) return false;
    if (length === 2) {
      const lead = bytes[at] ?? 0;
      wide += 1;
      if ((bytes[at + 1] ?? 0) < 0x7f) low += 1;
      if (lead === 0xa1 || (lead >= 0xa4 && lead <= 0xc6)) everyday += 1;
    }
    at += length;
  }
  return (
    wide >= ENOUGH && low >= wide * 0.2 && everyday >= wide * 0.85 && decodeLegacy(bytes, 'big5') !== null
  );
}
