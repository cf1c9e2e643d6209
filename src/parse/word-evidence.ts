import { cohesion, coverage, type Vocabulary, vocabularyOf } from './cohesion.ts';
import type { Candidate, Evidence } from './evidence.ts';

/** The words of a possible headline, and those of the text before and after it. */
export interface Words {
  readonly own: Vocabulary;
  readonly before: Vocabulary;
  readonly after: Vocabulary;
}

/** Characters looked at on either side: a few paragraphs, as an article's beginning names its subject. */
const WINDOW = 500;

/** What words say: a headline's come again after it and not before it, and the two sides have little in common. */
export const WORD_EVIDENCE: readonly Evidence<Words>[] = [
  { name: 'headline in after', weight: 1.5, value: ({ own, after }) => coverage(own, after) },
  { name: 'headline in before', weight: -1, value: ({ own, before }) => coverage(own, before) },
  { name: 'cohesion', weight: -3.5, value: ({ before, after }) => Math.min(1, 5 * cohesion(before, after)) },
];

/** The most that words can say for and against a beginning: where the rest is past that, they need not be read. */
export const WORDS_CAN_SAY = {
  for: WORD_EVIDENCE.reduce((sum, { weight }) => sum + Math.max(0, weight), 0),
  against: WORD_EVIDENCE.reduce((sum, { weight }) => sum + Math.max(0, -weight), 0),
};

export function wordsAround({ text, own }: Candidate): Words {
  return {
    own: vocabularyOf(text, own.start, own.end),
    before: vocabularyOf(text, Math.max(0, own.start - WINDOW), own.start),
    after: vocabularyOf(text, own.end, Math.min(text.length, own.end + WINDOW)),
  };
}
