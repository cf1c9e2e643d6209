import { encode } from 'fast-png';

/** A decoded picture as pdf.js hands it over. `kind`: 1 one bit grey, 2 RGB, 3 RGBA. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: ArrayBufferView;
}

/** Wider than a page on the screen shows it, a picture is only weight. */
const WIDEST = 1600;

/** The picture as PNG, made smaller by whole pixels where it is larger than a screen; null where it is empty. */
export function toPng(pixels: Pixels): Uint8Array | null {
  const rgb = toRgb(pixels);
  if (rgb === null) return null;
  const step = Math.ceil(pixels.width / WIDEST);
  const width = Math.floor(pixels.width / step);
  const height = Math.floor(pixels.height / step);
  if (width === 0 || height === 0) return null;
  const data = step === 1 ? rgb : shrink(rgb, pixels.width, width, height, step);
  return encode({ width, height, data, channels: 3, depth: 8 });
}

function toRgb({ width, height, kind, data }: Pixels): Uint8Array | null {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const count = width * height;
  if (kind === 2) return bytes.length >= count * 3 ? bytes.subarray(0, count * 3) : null;
  const rgb = new Uint8Array(count * 3);
  const stride = (width + 7) >> 3;
  if (bytes.length < (kind === 3 ? count * 4 : stride * height)) return null;
  for (let i = 0; i < count; i += 1) {
    const column = i % width;
    const bit = kind === 1 ? (bytes[((i - column) / width) * stride + (column >> 3)] ?? 0) : 0;
    for (let c = 0; c < 3; c += 1)
      rgb[i * 3 + c] = kind === 1 ? ((bit >> (7 - (column & 7))) & 1) * 255 : (bytes[i * 4 + c] ?? 0);
  }
  return rgb;
}

/** Each pixel the mean of a square of `step` pixels. */
function shrink(rgb: Uint8Array, from: number, width: number, height: number, step: number): Uint8Array {
  const small = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let c = 0; c < 3; c += 1) {
        let sum = 0;
        for (let v = 0; v < step; v += 1)
          for (let u = 0; u < step; u += 1) sum += rgb[((y * step + v) * from + x * step + u) * 3 + c] ?? 0;
        small[(y * width + x) * 3 + c] = Math.round(sum / (step * step));
      }
  return small;
}
