import { constructFromEvents, type Event, FAILSAFE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { lineStarts, type Place, placeOf } from './places.ts';

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
 * Parses one YAML document. No anchors, no aliases, no tags, at most 8 levels; a document of nothing but comments is
 * an empty map.
 * Throws YamlError and nothing else.
 */
export function parseYaml(text: string): YamlValue {
  if (text.split(/\r\n|\n|\r/).every((line) => /^\s*(?:#|$)/.test(line))) return Object.create(null);
  refuseTabs(text);
  return checked(load(text), text);
}

function load(text: string): unknown {
  try {
    const events = parseEvents(text, { maxDepth: 8 });
    refuseMarks(events, text);
    const [value, ...further] = constructFromEvents(events, { source: text, schema: FAILSAFE_SCHEMA });
    if (further.length > 0) throw new YAMLException('more than one document');
    return value;
  } catch (error) {
    throw error instanceof YamlError ? error : new YamlError(faultOf(error));
  }
}

/** What an anchor or a tag is written with would be missing from the value: `publication: &周刊` says nothing at all. */
function refuseMarks(events: readonly Event[], text: string): void {
  for (const event of events) {
    if ('anchorStart' in event && event.anchorStart >= 0)
      throw new YamlError({ finding: ALIAS, place: placeAt(text, event.anchorStart - 1) });
    if ('tagStart' in event && event.tagStart >= 0)
      throw new YamlError({ finding: TAG, place: placeAt(text, event.tagStart) });
  }
}

function refuseTabs(text: string): void {
  const match = /(?:^|[\r\n]) *\t[ \t]*[^\s#]/.exec(text);
  if (match === null) return;
  throw new YamlError({ finding: TAB, place: placeAt(text, match.index + match[0].indexOf('\t')) });
}

/** Copies to objects without a prototype, so that no key means anything but itself. */
function checked(value: unknown, text: string): YamlValue {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return value;
    throw new YamlError({ finding: SURROGATE, place: placeAt(text, text.search(SURROGATE_ESCAPE)) });
  }
  if (Array.isArray(value)) return value.map((item) => checked(item, text));
  const map: Record<string, YamlValue> = Object.create(null);
  for (const [key, item] of Object.entries(value ?? {})) {
    if (REFUSED.has(key)) throw new YamlError({ finding: refusedKey(key), place: keyPlace(text, key) });
    map[key] = checked(item, text);
  }
  return map;
}

/** Where a key stands, from 1; the first line when it cannot be found. */
export function keyPlace(text: string, key: string): Place {
  for (const [index, line] of text.split(LINE_END).entries()) {
    const at = line.search(/[^"'\s-]/);
    if (line.startsWith(key, at) && /^["']?[ \t]*:/.test(line.slice(at + key.length))) {
      return { line: index + 1, column: at + 1 };
    }
  }
  return { line: 1, column: 1 };
}

/** The place of an offset, from 1; the text's beginning for what was not found. */
export function placeAt(text: string, offset: number): Place {
  return placeOf(lineStarts(text), Math.max(0, offset));
}

const LINE_END = /\r\n|\n|\r/;
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]|\\U0000[dD][89a-fA-F]/;

const REFUSED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '<<']);

function faultOf(error: unknown): YamlFault {
  // js-yaml asks its callers to expect other errors, too; none is known.
  if (!(error instanceof YAMLException)) return { finding: BROKEN, place: { line: 1, column: 1 } };
  const { reason, mark } = error;
  const place = { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
  return { finding: FINDINGS.find(([pattern]) => pattern.test(reason))?.[1] ?? broken(reason), place };
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

const ALIAS: Finding = {
  code: 'E_YAML_ALIAS',
  found: 'an alias or anchor',
  expected: 'plain values',
  advice: 'write the value out, or put it in quotes',
};

const TAG: Finding = {
  code: 'E_YAML_TAG',
  found: 'a type tag (!!…)',
  expected: 'plain values',
  advice: 'write the value without a tag, or put it in quotes',
};

/** js-yaml gives its reasons as English text, not as codes. */
const FINDINGS: readonly (readonly [RegExp, Finding])[] = [
  [
    /duplicated mapping key/,
    {
      code: 'E_YAML_DUP',
      found: 'the same key twice',
      expected: 'each key once',
      advice: 'keep one of them',
    },
  ],
  [/tab characters/, TAB],
  [/alias|anchor/, ALIAS],
  [/tag/, TAG],
  [
    /nesting exceeded/,
    { code: 'E_YAML_DEPTH', found: 'more than 8 levels', expected: 'at most 8', advice: 'flatten it' },
  ],
];
