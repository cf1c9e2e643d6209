const LIMIT = 200;

/**
 * Content made safe for one line of a terminal or a log: controls, line ends and direction marks are written
 * as escapes, and what is longer than 200 characters is cut.
 */
export function printable(text: string): string {
  const short = text.length > LIMIT ? `${text.slice(0, LIMIT).toWellFormed()}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, escaped);
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
