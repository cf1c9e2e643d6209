import type { Random } from '../../src/bench/random.ts';

const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '　　',
  ' ',
  '“',
  '”',
  '"',
  '（',
  '）',
  '《',
  '》',
  '，',
  '。',
  '▶ 本报记者 ',
  '图为',
  '摄',
  '---\n',
  '一、',
  '第3版 ',
  '（下转第三版）',
  '本报讯',
  '1,2',
  '\0',
  '\ud83d\ude00',
  '\uFEFF',
  '——',
].map((piece) => Buffer.from(piece));

/** Another input like this one: a byte, a piece or lines changed; at times a piece of `other` put in. */
export function mutate(input: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let bytes = Buffer.from(input);
  const changes = random.between(1, 4);
  for (let i = 0; i < changes; i += 1) bytes = Buffer.from(random.pick(CHANGES)(bytes, other, random));
  return bytes.subarray(0, 4096);
}

type Change = (bytes: Buffer, other: Uint8Array, random: Random) => Uint8Array;

const at = (bytes: Uint8Array, random: Random): number => random.between(0, bytes.length);

const CHANGES: readonly Change[] = [
  // Bytes
  (bytes, _, random) => {
    if (bytes.length > 0) bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
    return bytes;
  },
  (bytes, _, random) => splice(bytes, at(bytes, random), random.between(0, 8), Buffer.alloc(0)),
  (bytes, _, random) => splice(bytes, at(bytes, random), 0, random.pick(PIECES)),
  (bytes, _, random) => splice(bytes, at(bytes, random), random.between(0, 12), random.pick(PIECES)),
  (bytes, other, random) => {
    const from = at(other, random);
    return splice(bytes, at(bytes, random), 0, other.subarray(from, from + random.between(1, 60)));
  },
  (bytes, _, random) => {
    const piece = random.pick(PIECES);
    return splice(
      bytes,
      at(bytes, random),
      0,
      Buffer.concat(Array.from({ length: random.between(2, 40) }, () => piece)),
    );
  },
  // Lines
  (bytes, _, random) => lines(bytes, (list) => list.splice(random.between(0, list.length - 1), 1)),
  (bytes, _, random) =>
    lines(bytes, (list) => {
      const line = random.pick(list);
      list.splice(random.between(0, list.length), 0, line);
    }),
  (bytes, _, random) =>
    lines(bytes, (list) => {
      const [line = ''] = list.splice(random.between(0, list.length - 1), 1);
      list.splice(random.between(0, list.length), 0, line);
    }),
];

function splice(bytes: Uint8Array, start: number, remove: number, put: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + remove)]);
}

/** In latin1, so that every byte stays what it is. */
function lines(bytes: Buffer, change: (list: string[]) => void): Uint8Array {
  const list = bytes.toString('latin1').split('\n');
  change(list);
  return Buffer.from(list.join('\n'), 'latin1');
}
