import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Place } from './places.ts';

/** YAML as text, lists and maps only: nothing is guessed to be a date or a number, nothing is constructed. */
export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** YAML that cannot be taken, with its place from 1. */
export interface YamlFault {
  readonly finding: Finding;
  readonly place: Place;
}

export class YamlError extends Error {
  readonly fault: YamlFault;
  constructor(fault: YamlFault) {
    super(fault.finding.found);
    this.fault = fault;
  }
}

/**
 * Parses one YAML document. No aliases, no tags, at most 8 levels; a document of nothing but comments is an empty map.
 * Throws YamlError and nothing else.
 */
export function parseYaml(text: string): YamlValue {
  if (text.split(/\r\n|\n|\r/).every((line) => /^\s*(?:#|$)/.test(line))) return Object.create(null);
  refuseTabs(text);
  try {
    const value: unknown = load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 8 });
    return checked(value, text);
  } catch (error) {
    throw error instanceof YamlError ? error : new YamlError(faultOf(error));
  }
}

function refuseTabs(text: string): void {
  const match = /(?:^|[\r\n]) *\t[ \t]*[^\s#]/.exec(text);
  if (match === null) return;
  const before = text.slice(0, match.index + match[0].indexOf('\t'));
  const lines = before.split(/\r\n|\n|\r/);
  throw new YamlError({
    finding: TAB,
    place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  });
}

/** Copies to objects without a prototype, so that no key means anything but itself. */
function checked(value: unknown, text: string): YamlValue {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return value;
    throw new YamlError({ finding: SURROGATE, place: surrogatePlace(text) });
  }
  if (Array.isArray(value)) return value.map((item) => checked(item, text));
  const map: Record<string, YamlValue> = Object.create(null);
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (REFUSED.has(key)) throw new YamlError({ finding: refusedKey(key), place: keyPlace(text, key) });
      map[key] = checked(item, text);
    }
  }
  return map;
}

/** Where a top-level key stands, from 1; the first line when it cannot be found. */
export function keyPlace(text: string, key: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const index = lines.findIndex((line) => {
    const bare = line.replace(/^["'\s-]{0,80}/, '');
    return bare.startsWith(key) && /^["']?[ \t]*:/.test(bare.slice(key.length));
  });
  return { line: Math.max(0, index) + 1, column: index < 0 ? 1 : (lines[index]?.indexOf(key) ?? 0) + 1 };
}

function surrogatePlace(text: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const index = lines.findIndex((line) => /\\u[dD][89a-fA-F]|\\U0000[dD][89a-fA-F]/.test(line));
  return { line: Math.max(0, index) + 1, column: Math.max(0, lines[index]?.search(/\\[uU]/) ?? 0) + 1 };
}

const REFUSED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<']);

function faultOf(error: unknown): YamlFault {
  if (!(error instanceof YAMLException)) {
    const found = error instanceof RangeError ? 'nesting without end' : 'YAML that cannot be read';
    return { finding: { ...BROKEN, found }, place: { line: 1, column: 1 } };
  }
  const place = { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1 };
  return {
    finding: FINDINGS.find(([pattern]) => pattern.test(error.reason))?.[1] ?? broken(error.reason),
    place,
  };
}

function broken(reason: string): Finding {
  return { ...BROKEN, found: reason };
}

function refusedKey(key: string): Finding {
  const found = `the key “${key}”`;
  return { code: 'E_KEY', found, expected: 'the name of a setting', advice: 'remove it' };
}

const BROKEN: Finding = {
  code: 'E_YAML',
  found: 'YAML that cannot be read',
  expected: 'one `key: value` a line',
  advice: 'put the value in quotes: key: "value"',
};

const TAB: Finding = {
  code: 'E_YAML_TAB',
  found: 'a tab used as indentation',
  expected: 'blanks',
  advice: 'indent with two blanks',
};

const SURROGATE: Finding = {
  code: 'E_SURROGATE',
  found: 'half of a surrogate pair',
  expected: 'a character',
  advice: 'write the character itself instead of an escape',
};

/** js-yaml gives its reasons as English text, not as codes. */
const FINDINGS: readonly (readonly [RegExp, Finding])[] = [
  [
    /^duplicated mapping key/,
    {
      code: 'E_YAML_DUP',
      found: 'the same key twice',
      expected: 'each key once',
      advice: 'keep one of them',
    },
  ],
  [/^tab characters/, TAB],
  [
    /alias|anchor/,
    {
      code: 'E_YAML_ALIAS',
      found: 'an alias or anchor',
      expected: 'plain values',
      advice: 'write the value out',
    },
  ],
  [
    /tag/,
    {
      code: 'E_YAML_TAG',
      found: 'a type tag (!!…)',
      expected: 'plain values',
      advice: 'write the value without a tag',
    },
  ],
  [
    /^nesting exceeded/,
    { code: 'E_YAML_DEPTH', found: 'more than 8 levels', expected: 'at most 8', advice: 'flatten it' },
  ],
];
