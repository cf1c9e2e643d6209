import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, parseSettings } from '../../../src/client/reading/settings-store.ts';

describe('remembered reading settings', () => {
  it('come back as they were kept', () => {
    const kept = {
      theme: 'sepia',
      size: 2,
      face: 'sans',
      spacing: 'wide',
      direction: 'vertical',
      language: 'en',
    };
    expect(parseSettings(JSON.stringify(kept))).toEqual(kept);
  });

  it('are the defaults where what was kept cannot be read', () => {
    for (const text of [null, '', '{', '[]', '"x"', '{"size":99,"theme":"neon"}']) {
      expect(parseSettings(text)).toEqual(DEFAULTS);
    }
  });

  it('are always settings, whatever was kept', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(Object.keys(parseSettings(text)).sort()).toEqual(Object.keys(DEFAULTS).sort());
      }),
    );
  });
});
