import { describe, expect, it } from 'vitest';
import { factsOf, measureAnew, measureChanged } from '../../../src/emit/output.ts';

describe('what a file that is not published would be', () => {
  const facts = factsOf('园区');

  it('is its size in bytes and its checksum', () => {
    expect(facts).toEqual({ size: 6, hash: 'PLU7nCM3RpT5OmuGwC8I-0X5h1YjJGmc_XI4bgevVvM' });
    expect(measureAnew('a', 'k', () => '园区')).toEqual(facts);
  });

  it('is not found out again while what it is made of stays', () => {
    let made = 0;
    const make = (): string => {
      made += 1;
      return '园区';
    };
    const measure = measureChanged(() => undefined);
    expect(measure('a', 'one', make)).toMatchObject(facts);
    expect(measure('a', 'one', make)).toMatchObject(facts);
    expect(made).toBe(1);
    expect(measure('b', 'one', make)).toMatchObject(facts);
    expect(measure('a', 'two', () => '新')).toMatchObject(factsOf('新'));
    expect(made).toBe(2);
  });

  it('is what it was when it was published, if it is made of the same', () => {
    const published = { inputs: 'one', size: 7, hash: 'h' };
    const measure = measureChanged((path) => (path === 'a' ? published : undefined));
    expect(measure('a', 'one', () => '园区')).toMatchObject({ size: 7, hash: 'h' });
    expect(measure('a', 'two', () => '园区')).toMatchObject(facts);
    // Nobody says what this one was made of.
    const unknown = measureChanged(() => ({ ...published, inputs: null }));
    expect(unknown('a', 'one', () => '园区')).toMatchObject(facts);
  });
});
