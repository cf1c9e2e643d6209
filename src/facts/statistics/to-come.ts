/** Whether a time is still to come: 力争到2030年. It is the time of an aim, and of nothing that has been reached. */
import { AIMED } from './aims.ts';
import { clauseHeads, headBefore, type Span } from './clauses.ts';
import type { PeriodHit } from './periods.ts';

/** 力争到2030年, 到2030年力争, 2030年将达: so far from the time its aim is told. */
const REACH = { before: 12, after: 4 };
/** 到2030年，云岭高新区力争…: a time that is reached towards may have its aim after who aims. */
const REACH_TOWARDS = 18;
const UNTIL_NOW = /截[至止]/;

/**
 * Later than the article itself; of one without a date only its words can tell.
 *
 * @param date the article's ISO date, or null
 */
export function isToCome(
  { start, end, period }: PeriodHit,
  text: string,
  sentence: Span,
  date: string | null,
): boolean {
  if (period === null) return false;
  // `2015` holds 2015-04-10, and is not later than it.
  if (date !== null) return period.start > date;
  const head = headBefore(clauseHeads(text, sentence, []), start);
  const after = Math.min(
    sentence.end,
    end + (/到$/.test(text.slice(head, start + 1)) ? REACH_TOWARDS : REACH.after),
  );
  const clause = text.slice(Math.max(head, start - REACH.before), after);
  return AIMED.test(clause) && !UNTIL_NOW.test(clause);
}
