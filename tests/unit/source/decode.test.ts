import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/source/decode.ts';
import { firstBadUtf8, sequenceLength } from '../../../src/source/utf8.ts';
import { decodeUtf16, firstBadUtf16, looksUtf16 } from '../../../src/source/utf16.ts';

const strict = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Bytes where UTF-8 goes wrong: the limits of leads, of second bytes, of tails. */
const EDGES = [
  0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed,
];
const MORE_EDGES = [0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff];
const edgeBytes = fc
  .array(fc.constantFrom(...EDGES, ...MORE_EDGES), { maxLength: 6 })
  .map((bytes) => Uint8Array.from(bytes));

describe('the first bad byte of UTF-8', () => {
  it('is where a strict decoder stops accepting, and nowhere else', () => {
    fc.assert(
      fc.property(fc.oneof(edgeBytes, fc.uint8Array({ maxLength: 8 })), (bytes) => {
        const bad = firstBadUtf8(bytes);
        expect(bad === null).toBe(strict('utf-8', bytes) !== null);
        if (bad === null) return;
        expect(strict('utf-8', bytes.subarray(0, bad.start))).not.toBeNull();
        expect(sequenceLength(bytes, bad.start)).toBe(0);
        expect(bad.end).toBeGreaterThan(bad.start);
        expect(bad.end).toBeLessThanOrEqual(Math.min(bytes.length, bad.start + 4));
        // What follows within the bad bytes are tails that belong to nothing else.
        for (const byte of bytes.subarray(bad.start + 1, bad.end)) expect(byte & 0xc0).toBe(0x80);
        if (bad.end < Math.min(bytes.length, bad.start + 4))
          expect((bytes[bad.end] ?? 0) & 0xc0).not.toBe(0x80);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['c280', 2],
    ['dfbf', 2],
    ['e0a080', 3],
    ['e09f80', 0],
    ['ed9fbf', 3],
    ['eda080', 0],
    ['efbfbf', 3],
    ['f0908080', 4],
    ['f08f8080', 0],
    ['f48fbfbf', 4],
    ['f4908080', 0],
    ['f5808080', 0],
    ['f09080', 0],
    ['e2829f80', 3],
    ['e28228', 0],
  ])('knows how long the sequence %s is: %i', (hex, length) => {
    expect(sequenceLength(Buffer.from(hex, 'hex'), 0)).toBe(length);
  });

  it('is looked for from a place on', () => {
    expect(firstBadUtf8(Uint8Array.of(0xff, 0x41, 0xff), 1)).toEqual({ start: 2, end: 3 });
    expect(firstBadUtf8(Uint8Array.of(0xff, 0x41), 1)).toBeNull();
  });
});

describe('UTF-16', () => {
  const units = fc.array(
    fc.oneof(fc.constantFrom(0x41, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0x4e2d), fc.nat(0xffff)),
    { maxLength: 6 },
  );

  it.each([true, false])('is decoded, or its first lone surrogate found (little endian %s)', (little) => {
    fc.assert(
      fc.property(units, fc.boolean(), (list, odd) => {
        const bytes = new Uint8Array(list.length * 2 + (odd ? 1 : 0));
        const view = new DataView(bytes.buffer);
        for (const [i, unit] of list.entries()) view.setUint16(i * 2, unit, little);
        const text = String.fromCharCode(...list);
        const expected = text.isWellFormed() && !odd ? text : null;
        expect(decodeUtf16(bytes, little ? 'utf-16le' : 'utf-16be')).toBe(expected);
        const at = firstBadUtf16(bytes, little);
        if (expected !== null) expect(at).toBe(bytes.length);
        else if (text.isWellFormed()) expect(at).toBe(bytes.length - 1);
        else {
          expect(text.slice(0, at / 2).isWellFormed()).toBe(true);
          expect(/^[\ud800-\udfff]/.test(text.slice(at / 2))).toBe(true);
          expect(/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at / 2))).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  const little = (text: string) => Buffer.from(text, 'utf16le');
  const big = (text: string) => Buffer.from(text, 'utf16le').swap16();

  it('keeps a mark that is not at the start of the file', () => {
    expect(decodeUtf16(little('\uFEFFa'), 'utf-16le')).toBe('\uFEFFa');
  });

  it.each([
    ...[0x20, 0x7e, 0x0a, 0x0d, 0x09, 0x4e00, 0x9fff, 0x2000, 0x303f, 0xff00, 0xffef].map(
      (unit) => [unit, true] as const,
    ),
    ...[0x1f, 0x7f, 0x0b, 0x0e, 0x08, 0x4dff, 0xa000, 0x1fff, 0x3040, 0xfeff, 0xfff0].map(
      (unit) => [unit, false] as const,
    ),
  ])('reads as Chinese with unit %i: %s', (unit, expected) => {
    // Three in forty-four are too many strangers, and too few NULs to say anything by themselves.
    expect(looksUtf16(little(`${'新'.repeat(40)}\n${String.fromCharCode(unit, unit, unit)}`))).toBe(expected);
  });

  it.each([
    ['one stranger in twenty', 2, true],
    ['more', 3, false],
  ])('reads as Chinese with %s', (_, strangers, expected) => {
    expect(looksUtf16(little(`${'新'.repeat(39 - strangers)}\n${'\u0180'.repeat(strangers)}`))).toBe(
      expected,
    );
  });

  it.each([
    ['Chinese with one line end', little(`${'新'.repeat(30)}\n`), true],
    ['the same, big endian', big(`${'新'.repeat(30)}\n`), true],
    ['every kind of character it knows', little(`${'新'.repeat(40)}\n\r\t ~，“ａ`), true],
    ['one NUL in twenty of ASCII', Buffer.from(`${'a'.repeat(40)}\0\0\0`), true],
    [
      'just one NUL in twenty of ASCII, whose pairs of letters are Han too',
      Buffer.from(`${'a'.repeat(19)}\0`),
      false,
    ],
    ['no NUL', Buffer.from('新华社北京电'), false],
    ['three bytes', Buffer.from('\0\0\0'), false],
    ['four', Buffer.from('\0a\0b'), true],
    ['an odd number of bytes', Buffer.concat([little(`${'新'.repeat(30)}\n`), Buffer.of(0x41)]), false],
    [
      'GB18030 with one NUL',
      Buffer.concat([Buffer.from('b8dfd0c2c7f8'.repeat(10), 'hex'), Buffer.of(0, 0)]),
      false,
    ],
  ])('without a mark: %s', (_, bytes, expected) => {
    expect(looksUtf16(bytes)).toBe(expected);
  });
});

describe('decoding', () => {
  it('gives back every well-formed text it was given as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        fc.pre(!/\0/.test(text) && !text.startsWith('\uFEFF'));
        expect(decode(Buffer.from(text))).toMatchObject({ text, encoding: 'utf-8', byteOrderMark: false });
      }),
      { numRuns: 500 },
    );
  });

  it('never gives a text that does not encode back to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decode(bytes);
        if (!('text' in decoded)) {
          expect(decoded.byte).toBeLessThanOrEqual(bytes.length);
          expect(decoded.finding.code).toMatch(/^E_ENC_/);
          return;
        }
        expect(decoded.text.isWellFormed()).toBe(true);
        if (decoded.encoding !== 'utf-8') return;
        const again = Buffer.from(decoded.text);
        expect(again.equals(Buffer.from(bytes.subarray(decoded.byteOrderMark ? 3 : 0)))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['seven characters', '新华社北京一电', true],
    ['eight', '新华社北京一二电', false],
    ['ASCII alone', 'plain text', false],
    ['blanks between', '新 华 社', true],
  ])('is unsure of few characters only: %s', (_, text, ambiguous) => {
    expect(decode(Buffer.from(text))).toMatchObject({ ambiguous: ambiguous && couldBeGb18030(text) });
  });

  it('takes the encoding of the settings at its word, but a mark above it', () => {
    const gbk = Buffer.from('d6d0', 'hex');
    expect(decode(gbk, 'gb18030')).toMatchObject({ text: '中', encoding: 'gb18030', ambiguous: false });
    expect(decode(gbk, 'utf-8')).toMatchObject({ finding: { code: 'E_ENC_BYTE' }, byte: 0, width: 1 });
    expect(decode(gbk, 'utf-16le')).toMatchObject({ text: '\ud0d6', encoding: 'utf-16le' });
    expect(decode(Buffer.from('efbbbfe4b8ad', 'hex'), 'gb18030')).toMatchObject({
      ...{ text: '中', encoding: 'utf-8', byteOrderMark: true },
    });
  });

  it('counts the bad byte from the start of the file, mark included, in the width of its encoding', () => {
    expect(decode(Buffer.from('efbbbf41ff', 'hex'))).toMatchObject({
      ...{ byte: 4, width: 1, finding: { found: 'byte 5 (0xFF)', expected: 'utf-8' } },
    });
    expect(decode(Buffer.from('fffe410000d8', 'hex'))).toMatchObject({
      ...{ byte: 4, width: 2, finding: { found: 'byte 5 (0x00)', expected: 'utf-16le' } },
    });
    expect(decode(Buffer.from('4180ff', 'hex'), 'gb18030')).toMatchObject({ byte: 2, width: 1 });
    expect(decode(Buffer.from('4180', 'hex'), 'big5')).toMatchObject({ byte: 1, width: 1 });
    expect(decode(Buffer.from('feff0041d800', 'hex'))).toMatchObject({ byte: 4, width: 2 });
  });

  it.each([
    ['gb18030', '41b8dffe39fe39', 3, 'FE'],
    ['big5', 'a4a48140', 2, '81'],
  ] as const)(
    'names the character that %s has no meaning for, where every byte has its shape',
    (encoding, hex, byte, value) => {
      const found = `byte ${byte + 1} (0x${value})`;
      expect(decode(Buffer.from(hex, 'hex'), encoding)).toMatchObject({
        ...{ byte, width: 1, finding: { code: 'E_ENC_BYTE', found, expected: encoding } },
      });
    },
  );

  it.each([
    ['a mark, and one more that is text', 'efbbbfefbbbfe4b8ad', { text: '\uFEFF中', byteOrderMark: true }],
    ['the first two bytes of a mark', 'efbb80', { text: '\uFEC0', encoding: 'utf-8', byteOrderMark: false }],
    ['the last two', 'b8bbbfec', { text: '富快', encoding: 'gb18030', byteOrderMark: false }],
    ['the second byte of a UTF-16 mark', 'b0feb0a1', { text: '剥啊', encoding: 'gb18030' }],
    ['the first byte of one', 'ff41', { byte: 0, width: 1, finding: { expected: 'gb18030' } }],
    ['the first byte of the other', 'fe50', { encoding: 'gb18030', byteOrderMark: false }],
    ['its second', 'b0ff', { byte: 0, width: 1, finding: { expected: 'gb18030' } }],
  ])('tells %s from a mark', (_, hex, expected) => {
    expect(decode(Buffer.from(hex, 'hex'))).toMatchObject(expected);
  });

  it.each([
    ['UTF-8', 'e696b0e696b0', 6],
    ['GB18030', 'd6d0', 1],
  ])('is unsure of a few characters in a short text only: %s', (_, hex, units) => {
    const text = (length: number) =>
      Buffer.concat([Buffer.alloc(length - units, 'a'), Buffer.from(hex, 'hex')]);
    expect(decode(text(4096))).toMatchObject({ ambiguous: true });
    expect(decode(text(4097))).toMatchObject({ ambiguous: false });
  });
});

function couldBeGb18030(text: string): boolean {
  return strict('gb18030', Buffer.from(text)) !== null;
}
