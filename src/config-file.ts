import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type SiteConfig, SiteConfigSchema } from './config.ts';
import { Refusal, systemCode } from './refusal.ts';
import { keyPlace, parseYaml, YamlError, type YamlValue } from './source/yaml.ts';

export const CONFIG_FILE = 'yuankan.config.yaml';

/**
 * The settings of the project at `root`; without a file, the defaults. A key with nothing after it keeps its default.
 * @throws Refusal naming the file, line and column of the first mistake
 */
export function loadConfig(root: string): SiteConfig {
  const text = readConfigFile(join(root, CONFIG_FILE));
  const parsed = SiteConfigSchema.safeParse(given(parse(text)));
  if (parsed.success) return withFilesThere(parsed.data, root, text);
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = Object.keys(SiteConfigSchema.shape).join(', ');
    throw mistake(keyPlace(text, key), `the unknown setting “${key}”`, `one of ${known}`);
  }
  const key = String(issue?.path.at(-1) ?? '');
  throw mistake(
    keyPlace(text, key),
    `a value of “${key}” that does not fit`,
    issue?.message ?? 'another value',
  );
}

/** An encoding named for nothing is a misspelt name. */
function withFilesThere(config: SiteConfig, root: string, text: string): SiteConfig {
  const missing = Object.keys(config.encodings).find(
    (path) => !existsSync(resolve(root, config.content, path)),
  );
  if (missing === undefined) return config;
  throw mistake(
    keyPlace(text, missing),
    `an encoding for “${missing}”, which is not there`,
    `a file or folder below ${config.content}/`,
  );
}

function readConfigFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return '';
    throw mistake({ line: 1, column: 1 }, systemCode(error) ?? String(error), 'a readable file');
  }
}

function parse(text: string): YamlValue {
  try {
    return parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { place, finding } = error.fault;
    throw mistake(place, finding.found, finding.expected);
  }
}

/** YAML's ways to say nothing, left out, and its words for yes and no where a setting is one or the other. */
function given(value: YamlValue): unknown {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== '' && item !== '~' && item !== 'null')
      .map(([key, item]) => [key, YES_OR_NO.has(key) ? (BOOLEANS.get(item) ?? item) : item]),
  );
}

const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
const YES_OR_NO: ReadonlySet<string> = new Set(
  Object.entries(SiteConfigSchema.shape).flatMap(([key, { def }]) =>
    'innerType' in def && def.innerType.def.type === 'boolean' ? [key] : [],
  ),
);

function mistake(place: { line: number; column: number }, found: string, expected: string): Refusal {
  return new Refusal({
    code: 'E_CONFIG',
    place: `${CONFIG_FILE}:${place.line}:${place.column}`,
    found,
    expected,
    advice: 'correct that line and run again',
  });
}
