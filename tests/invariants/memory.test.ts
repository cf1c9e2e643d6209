/** I11: what is alive during a build does not grow with the articles, but for the little that other pages need of each. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeProject, measure, removeProject } from '../../src/bench/run.ts';

const program = join(import.meta.dirname, '../..');
const LONG = process.env['LONG'] !== undefined;

/** Bytes. Measured: a generated article's record takes 74,000; as JSON it has 33,700 letters, its card 1,740. */
const KEPT_OF_AN_ARTICLE = 40_000;

it('keeps little of an article while others are read and written', () => {
  // The same build twice differs by up to eight megabytes: less than a third of what so many records take.
  const [few, many] = [20, LONG ? 1_000 : 400];
  const tsx = join(program, 'node_modules/tsx/dist/loader.mjs');
  const script = join(import.meta.dirname, 'support/live-heap.ts');
  // The first is built for what is loaded only once.
  const words = ['--expose-gc', '--import', tsx, script, program, ...[few, few, many].map(String)];
  const done = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  const [, alive = 0, aliveOfMany = Number.POSITIVE_INFINITY] = JSON.parse(done.stdout);
  expect((aliveOfMany - alive) / (many - few)).toBeLessThan(KEPT_OF_AN_ARTICLE);
}, 600_000);

/** The most memory that the system ever gave a build, what was not collected yet included. */
it.runIf(LONG)(
  'takes at most a third more memory for four times the articles',
  () => {
    const [few = 0, many = Number.POSITIVE_INFINITY] = [500, 2_000].map((articles) => {
      const project = makeProject(program, articles);
      const { megabytes } = measure(project);
      removeProject(project);
      return megabytes;
    });
    expect(many).toBeLessThan(few * 1.3);
  },
  1_800_000,
);
