import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SiteConfigSchema } from '../../src/config.ts';
import { loadConfig } from '../../src/config-file.ts';

const configOf = (yaml: string) => {
  const root = mkdtempSync(join(tmpdir(), 'config-'));
  writeFileSync(join(root, 'yuankan.config.yaml'), yaml);
  return loadConfig(root);
};

describe('the settings', () => {
  it('are the defaults where there is no file, or nothing after a key', () => {
    const defaults = SiteConfigSchema.parse({});
    expect(loadConfig(mkdtempSync(join(tmpdir(), 'config-')))).toEqual(defaults);
    expect(configOf('title:\ntraditional: ~\nshareFont: null\n')).toEqual(defaults);
  });

  it('take yes and no where that is asked, and text everywhere else', () => {
    expect(configOf('traditional: false\ntitle: true\n')).toMatchObject({
      traditional: false,
      title: 'true',
    });
    expect(configOf('traditional: true\n').traditional).toBe(true);
  });

  it.each([
    ['title: 园刊\nbasepath: /a/', '2:1', 'the unknown setting “basepath”'],
    ['title: [a]', '1:1', 'a value of “title” that does not fit'],
    ['title: 园刊\ntraditional: nein', '2:1', 'a value of “traditional” that does not fit'],
    ['origin: nowhere', '1:1', 'a value of “origin” that does not fit'],
    [
      'basePath: a',
      '1:1',
      'a value of “basePath” that does not fit, expected must begin and end with a slash',
    ],
    ['title: "园刊', '1:11', ''],
    ['- title', '1:1', ''],
  ])('row 65: %j is refused at its place', (yaml, place, found) => {
    expect(() => configOf(yaml)).toThrow(`yuankan.config.yaml:${place}: E_CONFIG: found ${found}`);
  });
});
