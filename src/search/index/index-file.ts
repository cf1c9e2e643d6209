import type { OutputFile } from '../../emit/output.ts';
import type { Part } from './shards.ts';

/** A file of the index, made when its content is asked for. */
export interface IndexFile extends OutputFile {
  readonly content: string;
  /** Whose grams decide it; null where it is no shard. */
  readonly shard: number | null;
}

export function shardFile({ path, shard, bytes }: Part): IndexFile {
  return jsonFile(path, () => Buffer.from(bytes).toString('base64'), shard);
}

/** A file whose content is made when it is asked for, so that the index is never in memory as text. */
export function jsonFile(path: string, make: () => unknown, shard: number | null = null): IndexFile {
  return {
    path,
    shard,
    get content() {
      return `yuankan(${JSON.stringify(path)},${JSON.stringify(make())});\n`;
    },
  };
}
