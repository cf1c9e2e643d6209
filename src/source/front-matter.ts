import matter from 'gray-matter';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Fence } from './fence.ts';
import { parseYaml, placeAt, YamlError, type YamlFault, type YamlMap } from './yaml.ts';

export type MatterResult =
  | { readonly kind: 'map'; readonly map: YamlMap }
  | { readonly kind: 'fault'; readonly fault: YamlFault };

/**
 * A front matter block to its keys, through gray-matter with everything dangerous taken out of it:
 * only the block goes in (never the body), YAML alone is read whatever engine it asks for, and options are always
 * given, because without them it hands the same mutable object to every caller with the same text.
 * A fault's place is in the file: the block's first line is line 2.
 */
export function readFrontMatter(fence: Extract<Fence, { kind: 'block' }>): MatterResult {
  try {
    const { data } = matter(`---\n${fence.block}\n---\n`, {
      language: 'yaml',
      engines: { yaml: engine, javascript: engine, json: engine },
    });
    return { kind: 'map', map: data };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { kind: 'fault', fault: error.fault };
  }
}

/** gray-matter passes the block with the line end of its opening fence, so its lines are the file's own. */
function engine(text: string): object {
  const value = parseYaml(text);
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new YamlError({ finding: SHAPE, place: placeAt(text, text.search(/\S/)) });
}

const SHAPE: Finding = {
  code: 'E_FM_SHAPE',
  found: 'front matter that is not `key: value` lines',
  expected: '`key: value`, one a line',
  advice: 'write for example `date: 2025-01-13`',
};
