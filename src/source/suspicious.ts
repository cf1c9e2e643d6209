import { type Diagnostic, diagnostic, type Finding } from '../diagnostics/diagnostic.ts';
import { lineStarts, placeOf } from './places.ts';

/** More of one kind in one file say nothing new; the last message counts them. */
const TOLD = 20;

/** Characters that have no business in a newspaper, one class a code; the text itself keeps them all. */
const CLASSES = [
  { code: 'W_BOM', pattern: /\uFEFF/ },
  { code: 'W_REPLACEMENT', pattern: /\uFFFD/ },
  { code: 'W_PUA', pattern: /\p{Co}/u },
  { code: 'W_BIDI', pattern: /\p{Cf}/u },
  { code: 'W_CTRL', pattern: /[\p{Cc}\p{Zl}\p{Zp}]/u },
] as const;

const ANY = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu;

/** One warning a suspicious character, with its place. Linear; clean text costs one scan. */
export function suspiciousCharacters(text: string, path: string): Diagnostic[] {
  const messages: Diagnostic[] = [];
  const counts = new Map<Finding['code'], number>();
  let starts: readonly number[] | null = null;
  for (const match of text.matchAll(ANY)) {
    const code = CLASSES.find(({ pattern }) => pattern.test(match[0]))?.code ?? 'W_CTRL';
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > TOLD) continue;
    starts ??= lineStarts(text);
    messages.push(diagnostic(finding(code, match[0], count), { path, ...placeOf(starts, match.index) }));
  }
  return messages;
}

function finding(code: Finding['code'], character: string, count: number): Finding {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const rest = count === TOLD ? ' (further ones are not listed)' : '';
  return {
    code,
    found: `U+${hex}${rest}`,
    expected: 'a printed character',
    advice: 'compare the printed page; the text keeps it',
  };
}
