/** What a picture's first bytes say of it. Nothing is ever decoded: a header cannot cost more than its length. */
export interface PictureHeader {
  readonly kind: 'png' | 'jpeg' | 'gif' | 'webp';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether it says where on earth it was taken (EXIF with a GPS directory). */
  readonly located: boolean;
}

/** Which kind a file's ending promises; no other ending is a picture. */
export const PICTURE_ENDINGS: Readonly<Record<string, PictureHeader['kind']>> = {
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.gif': 'gif',
  '.webp': 'webp',
};

/** Null for anything that is not whole enough to have a size, or of another kind. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  } catch (error) {
    // A field past the end: the file was cut off.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function png(view: DataView): PictureHeader | null {
  const isPng = ascii(view, 1, 3) === 'PNG' && view.getUint32(4) === 0x0d0a1a0a;
  if (!isPng || ascii(view, 12, 4) !== 'IHDR') return null;
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), located: false };
}

function gif(view: DataView): PictureHeader | null {
  if (!/^GIF8[79]a$/.test(ascii(view, 0, 6))) return null;
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true), located: false };
}

/** The three forms of WebP: extended, lossless, lossy. */
function webp(view: DataView): PictureHeader | null {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return null;
  const sized = (width: number, height: number): PictureHeader => ({
    ...{ kind: 'webp', located: false },
    ...{ width, height },
  });
  const form = ascii(view, 12, 4);
  if (form === 'VP8X') return sized(1 + uint24(view, 24), 1 + uint24(view, 27));
  if (form === 'VP8L') {
    const packed = view.getUint32(21, true);
    return sized(1 + (packed & 0x3fff), 1 + ((packed >> 14) & 0x3fff));
  }
  return form === 'VP8 ' ? sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : null;
}

/** Walks a JPEG's segments as far as its frame; EXIF stands before it. */
function jpeg(view: DataView): PictureHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let located = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (isFrame(marker)) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), located };
    }
    if (marker === 0xe1 && ascii(view, at + 4, 4) === 'Exif') located ||= hasPlace(view, at + 10);
    at += 2 + length;
  }
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

const GPS_DIRECTORY = 0x8825;

/** Whether the first directory of the TIFF structure at `at` points at a GPS directory. */
function hasPlace(view: DataView, at: number): boolean {
  const little = ascii(view, at, 2) === 'II';
  const directory = at + view.getUint32(at + 4, little);
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i += 1) {
    if (view.getUint16(directory + 2 + i * 12, little) === GPS_DIRECTORY) return true;
  }
  return false;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

function ascii(view: DataView, at: number, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += 1) text += String.fromCharCode(view.getUint8(at + i));
  return text;
}
