import { appendFileSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choosePlace } from '../../../src/publish/place.ts';
import { previousRelease, publish } from '../../../src/publish/publish.ts';
import { publishedIn } from '../../../src/publish/published.ts';

describe('a text of the release before', () => {
  const place = choosePlace('dist', {
    root: realpathSync(mkdtempSync(join(tmpdir(), 'published-'))),
    sources: [],
  });
  const asked = (path: string, inputs: string, byInputs = true) =>
    publishedIn(previousRelease(place, byInputs))(path, inputs);

  it('is told where it was made from the same, and nobody touched it since', async () => {
    expect(asked('a.json', 'one')).toBeNull();
    await publish(place, [
      { path: 'a.json', content: '一', inputs: 'one' },
      { path: 'b.json', content: '二' },
    ]);
    expect(asked('a.json', 'one')).toBe('一');
    expect(asked('a.json', 'two')).toBeNull();
    expect(asked('b.json', 'one')).toBeNull();
    expect(asked('a.json', 'one', false)).toBeNull();
    appendFileSync(join(place.out, 'a.json'), '!');
    expect(asked('a.json', 'one')).toBeNull();
  });
});
