import { evaluateEntities } from './evaluate-entities.ts';
import { evaluatePages } from './evaluate-pages.ts';
import { evaluateWords } from './evaluate-words.ts';
import type { Evaluate } from './evaluation.ts';

/** What can be compared, in the order it is told. */
export const EVALUATIONS: readonly Evaluate[] = [
  // x.txt with x.gold.json beside it: pages and their articles.
  evaluatePages,
  // gold.txt: words.
  evaluateWords,
  // gold.jsonl: people, places and organisations.
  evaluateEntities,
];
