import matter from 'gray-matter';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Fence } from './fence.ts';
import type { Place } from './places.ts';
import { parseYaml, YamlError, type YamlFault, type YamlMap } from './yaml.ts';

export type MatterResult =
  | { readonly kind: 'map'; readonly map: YamlMap }
  | { readonly kind: 'fault'; readonly fault: YamlFault };

/**
 * A front matter block to its keys, through gray-matter with everything dangerous taken out of it:
 * only the block goes in (never the body), every engine that could execute is replaced, and options are always
 * given, because without them it hands the same mutable object to every caller with the same text.
 * A fault's place is in the file: the block's first line is line 2.
 */
export function readFrontMatter(fence: Extract<Fence, { kind: 'block' }>): MatterResult {
  try {
    const { data } = matter(`---\n${fence.block}\n---\n`, {
      language: 'yaml',
      engines: { yaml: engine, javascript: refuse, json: refuse },
    });
    const value: unknown = data;
    return isMap(value) ? { kind: 'map', map: value } : MISSHAPEN;
  } catch (error) {
    return error instanceof YamlError ? { kind: 'fault', fault: error.fault } : MISSHAPEN;
  }
}

/** gray-matter passes the block with the line end of its opening fence, so its lines are the file's own. */
function engine(text: string): object {
  const value = parseYaml(text);
  if (isMap(value)) return value;
  throw new YamlError({ finding: SHAPE, place: firstLine(text) });
}

function refuse(): never {
  throw new YamlError({ finding: SHAPE, place: { line: 1, column: 1 } });
}

function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstLine(text: string): Place {
  const blank = /^\s*/.exec(text)?.[0] ?? '';
  return { line: blank.split('\n').length, column: 1 };
}

const SHAPE: Finding = {
  code: 'E_FM_SHAPE',
  found: 'front matter that is not `key: value` lines',
  expected: '`key: value`, one a line',
  advice: 'write for example `date: 2025-01-13`',
};

const MISSHAPEN: MatterResult = { kind: 'fault', fault: { finding: SHAPE, place: { line: 2, column: 1 } } };
