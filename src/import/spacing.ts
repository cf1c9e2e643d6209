import type { Line } from './lines.ts';

const HAN = '\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}]) (?=[${HAN}])`, 'g');
const HAN_PAIR = new RegExp(`[${HAN}] ?(?=[${HAN}])`, 'g');
const AT_POINT = new RegExp(`(?<=[${HAN}]) (?=[,.:;!?)])|(?<=[,.:;!?(]) (?=[${HAN}])`, 'g');

/** From this share of a line's pairs of Han on, blanks are the spacing of a justified line. */
const SHARE = 0.3;
const FEWEST = 3;

/**
 * A PDF has no blanks where a line was justified, only Han standing farther apart, and pdf.js reads blanks into it.
 * Such a line has many of them; one blank alone was set on purpose (张 三).
 */
export function withoutSpacing(line: Line): Line {
  const text = line.runs.map((run) => run.text).join('');
  const blanks = text.match(BETWEEN_HAN)?.length ?? 0;
  const spaced = blanks >= FEWEST && blanks >= SHARE * (text.match(HAN_PAIR)?.length ?? 0);
  const clean = (run: string) => (spaced ? run.replace(BETWEEN_HAN, '') : run).replace(AT_POINT, '');
  return { ...line, runs: line.runs.map((run) => ({ ...run, text: clean(run.text) })) };
}
