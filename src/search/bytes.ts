/** A growing byte array with unsigned LEB128 numbers. */
export interface ByteWriter {
  readonly length: number;
  number(value: number): void;
  bytes(other: Uint8Array): void;
  /** A copy of what was written. */
  done(): Uint8Array;
  /** What was written, without a copy: only good until the next write. */
  view(): Uint8Array;
  clear(): void;
}

export function byteWriter(capacity = 1024): ByteWriter {
  let buffer = new Uint8Array(capacity);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    get length() {
      return length;
    },
    number(value) {
      if (length + 8 > buffer.length) reserve(8);
      let rest = value;
      while (rest > 127) {
        buffer[length] = (rest % 128) | 128;
        length += 1;
        rest = Math.floor(rest / 128);
      }
      buffer[length] = rest;
      length += 1;
    },
    bytes(other) {
      reserve(other.length);
      buffer.set(other, length);
      length += other.length;
    },
    done: () => buffer.slice(0, length),
    view: () => buffer.subarray(0, length),
    clear() {
      length = 0;
    },
  };
}

/** Reads what a ByteWriter wrote. */
export interface ByteReader {
  at: number;
  readonly length: number;
  number(): number;
  take(length: number): Uint8Array;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  return {
    at: 0,
    length: bytes.length,
    number() {
      let value = 0;
      let scale = 1;
      for (;;) {
        const byte = bytes[this.at] ?? 0;
        this.at += 1;
        value += (byte & 127) * scale;
        if (byte < 128) return value;
        scale *= 128;
      }
    },
    take(length) {
      this.at += length;
      return bytes.subarray(this.at - length, this.at);
    },
  };
}

/**
 * A rising list of article numbers below `total`: its length, then gaps, or, where that is shorter, one bit an
 * article. So the list of any gram takes at most an eighth of a byte for each article of the site.
 */
export function writeList(writer: ByteWriter, list: ArrayLike<number>, total: number): void {
  writer.number(list.length);
  if (isBitmap(list.length, total)) {
    const bits = new Uint8Array(Math.ceil(total / 8));
    for (let i = 0; i < list.length; i += 1) {
      const article = list[i] ?? 0;
      bits[article >> 3] = (bits[article >> 3] ?? 0) | (1 << (article & 7));
    }
    writer.bytes(bits);
    return;
  }
  let previous = -1;
  for (let i = 0; i < list.length; i += 1) {
    const article = list[i] ?? 0;
    writer.number(article - previous - 1);
    previous = article;
  }
}

export function readList(reader: ByteReader, total: number): Uint32Array {
  const list = new Uint32Array(reader.number());
  if (isBitmap(list.length, total)) {
    const bits = reader.take(Math.ceil(total / 8));
    let count = 0;
    for (let article = 0; article < total; article += 1) {
      if (((bits[article >> 3] ?? 0) >> (article & 7)) & 1) list[count++] = article;
    }
    return list;
  }
  let previous = -1;
  for (let i = 0; i < list.length; i += 1) {
    previous += reader.number() + 1;
    list[i] = previous;
  }
  return list;
}

function isBitmap(length: number, total: number): boolean {
  return length * 8 > total;
}

/** The browser's way from base64 to bytes. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
