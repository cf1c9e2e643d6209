import { describe, expect, it } from 'vitest';
import { keyPlace, parseYaml, YamlError } from '../../../src/source/yaml.ts';

function faultIn(text: string): string {
  try {
    parseYaml(text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { finding, place } = error.fault;
    return `${place.line}:${place.column} ${finding.code}`;
  }
  return 'none';
}

describe('YAML', () => {
  it.each(['', '   ', '# a', '  # a\n\n#', '\t'])('%j says nothing', (text) => {
    expect(Object.keys(parseYaml(text))).toEqual([]);
  });

  it('is text, lists and maps, without a prototype and without guesses', () => {
    const value = parseYaml('a: 010\nb: [1978-05-13, yes]\nc: {d: ~}\n');
    expect(JSON.stringify(value)).toBe('{"a":"010","b":["1978-05-13","yes"],"c":{"d":"~"}}');
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(parseYaml('- a\n- b')).toEqual(['a', 'b']);
  });

  it.each([
    ['\ta: 1', '1:1 E_YAML_TAB'],
    ['a:\n  \tb: 1', '2:3 E_YAML_TAB'],
    ['a:\r  \t b: 1', '2:3 E_YAML_TAB'],
    ['a: 1\n\t# only a remark\nb: 2', 'none'],
    ['a: 1\tx', 'none'],
    ['a: 1\na: 2', '2:1 E_YAML_DUP'],
    ['a: *b', '1:4 E_YAML_ALIAS'],
    ['x: 1\na: "\\ud800"', '2:5 E_SURROGATE'],
    ['x: 1\na: "\\U0000d800"', '2:5 E_SURROGATE'],
    ['x: 1\nconstructor: 1', '2:1 E_KEY'],
    ['x:\n  prototype: 1', '2:3 E_KEY'],
    ['x: 1\r\n\n- "constructor" : 1', '3:1 E_YAML'],
    ['a: !!str x', '1:4 E_YAML_TAG'],
    ['a: &b 1', '1:4 E_YAML_ALIAS'],
    ['x: 1\na: &周刊', '2:4 E_YAML_ALIAS'],
    ['- &a [x]\n- b', '1:3 E_YAML_ALIAS'],
    ['a: !important x', '1:4 E_YAML_TAG'],
    ['a: !', '1:4 E_YAML_TAG'],
    ['!!map {a: 1}', '1:1 E_YAML_TAG'],
    ['a: 1\n---\nb: 1', '1:1 E_YAML'],
    ['a: [[[[[[[[[1]]]]]]]]]', '1:11 E_YAML_DEPTH'],
    ['a:\n b: 1\n\tc: 2', '3:1 E_YAML_TAB'],
    ['a: "\\uD83D\\uDE00"', 'none'],
  ])('%j is told at its place: %s', (text, expected) => {
    expect(faultIn(text)).toBe(expected);
  });
});

describe('the place of a key', () => {
  it.each([
    ['a: 1\nb: 2', 'b', 2, 1],
    ['a: 1\n  - "b" : 2', 'b', 2, 6],
    ['ab: 1\nb: 2', 'b', 2, 1],
    ['b x: 1\nb: 2', 'b', 2, 1],
    ['x: 1\na: 1', 'missing', 1, 1],
    ['a: 1', 'a', 1, 1],
    ['  a: 1', 'a', 1, 3],
    ['x: a\na: 1', 'a', 2, 1],
    ['x: 1\ra\t: 1', 'a', 2, 1],
    ['aa: 1\nxa: 2\na : 3', 'a', 3, 1],
  ])('in %j, %s is at %i:%i', (text, key, line, column) => {
    expect(keyPlace(text, key)).toEqual({ line, column });
  });
});
