import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { pictureHeader } from '../../../src/pictures/header.ts';
import { readPictures } from '../../../src/pictures/pictures.ts';

const png = encode({ width: 3, height: 2, data: new Uint8Array(18), channels: 3, depth: 8 });
const gif = Buffer.from('R0lGODlhBQAEAIAAAAAAAP///yH5BAEAAAAALAAAAAAFAAQAAAIEhI+pWQA7', 'base64');

/** A JPEG up to its frame, with the segments given before it. */
function jpeg(width: number, height: number, ...segments: Buffer[]): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame]);
}

/** An EXIF segment whose first directory has the tags given. */
function exif(little: boolean, ...tags: number[]): Buffer {
  const tiff = Buffer.alloc(10 + tags.length * 12 + 4);
  tiff.write(little ? 'II' : 'MM');
  const put = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  put(42, 2);
  if (little) tiff.writeUInt32LE(8, 4);
  else tiff.writeUInt32BE(8, 4);
  put(tags.length, 8);
  for (const [i, tag] of tags.entries()) put(tag, 10 + i * 12);
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0')]);
  head.writeUInt16BE(8 + tiff.length, 2);
  return Buffer.concat([head, tiff]);
}

function webp(form: string, body: readonly number[]): Buffer {
  const head = Buffer.from(`RIFF\0\0\0\0WEBP${form}\0\0\0\0`, 'latin1');
  return Buffer.concat([head, Buffer.from(body)]);
}

describe('a picture’s header', () => {
  it.each([
    ['PNG', png, { kind: 'png', width: 3, height: 2 }],
    ['GIF', gif, { kind: 'gif', width: 5, height: 4 }],
    ['JPEG', jpeg(640, 480), { kind: 'jpeg', width: 640, height: 480 }],
    ['JPEG with fill bytes', jpeg(7, 9, Buffer.from([0xff])), { kind: 'jpeg', width: 7, height: 9 }],
    ['extended WebP', webp('VP8X', [0, 0, 0, 0, 9, 0, 0, 4, 1, 0]), { width: 10, height: 261 }],
    ['lossless WebP', webp('VP8L', [0x2f, 0x09, 0x40, 0x01, 0]), { width: 10, height: 6 }],
    ['lossy WebP', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 16, 0, 8, 0]), { width: 16, height: 8 }],
  ])('gives the size of %s', (_, bytes, expected) => {
    expect(pictureHeader(bytes)).toMatchObject(expected);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['half a PNG', png.subarray(0, 20)],
    ['a JPEG cut in its EXIF data', jpeg(1, 1, exif(true, 0x8825)).subarray(0, 24)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a segment of no length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xc0, 0, 0, 0, 0, 0, 0])],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>  ')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ])('is none for %s', (_, bytes) => {
    expect(pictureHeader(bytes)).toBeNull();
  });

  it.each([true, false])(
    'row 51: tells a photograph that says where it was taken (little endian %s)',
    (little) => {
      expect(pictureHeader(jpeg(1, 1, exif(little, 0x0112, 0x8825)))?.located).toBe(true);
      expect(pictureHeader(jpeg(1, 1, exif(little, 0x0112)))?.located).toBe(false);
    },
  );
});

describe('the pictures of a project', () => {
  it('are published as they are, and a photograph with its place is told', () => {
    const root = mkdtempSync(join(tmpdir(), 'pictures-'));
    mkdirSync(join(root, 'content/figures/a'), { recursive: true });
    const photograph = jpeg(1, 1, exif(true, 0x8825));
    writeFileSync(join(root, 'content/figures/a/b.png'), png);
    writeFileSync(join(root, 'content/figures/c.JPG'), photograph);
    const { files, names, remarks } = readPictures(root, { content: 'content' });
    expect([...names]).toEqual(['a/b.png', 'c.JPG']);
    expect(files.map(({ path, content }) => [path, Buffer.from(content)])).toEqual([
      ['figures/a/b.png', Buffer.from(png)],
      ['figures/c.JPG', photograph],
    ]);
    expect(remarks.map(({ path, code }) => `${path} ${code}`)).toEqual(['figures/c.JPG W_FIGURE_PLACE']);
  });

  it('row 57: one that became something else during the build stops it, with the old site untouched', () => {
    const root = mkdtempSync(join(tmpdir(), 'pictures-'));
    mkdirSync(join(root, 'content/figures'), { recursive: true });
    writeFileSync(join(root, 'content/figures/a.png'), png);
    const { files } = readPictures(root, { content: 'content' });
    writeFileSync(join(root, 'content/figures/a.png'), '<svg/>');
    expect(() => files[0]?.content).toThrow('E_CHANGED');
  });
});
