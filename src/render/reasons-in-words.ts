import { type Said, saidWithQuotes } from '../site/said.ts';

/** What a rule tells the editor, in a reader's words. */
const MESSAGES: Readonly<Record<string, string>> = {
  'No headline found before this text': '这段文字前面没有找到标题。',
  'An article is read to begin here; this could be a subhead of the one before':
    '从这里起读作另一篇文章，也可能是上一篇的小标题。',
  'Read as a picture’s caption that stands in the text; it could be a paragraph':
    '读作落在正文里的图片说明，也可能是一段正文。',
  'Read as the rest of the paragraph before; it could be a paragraph of its own':
    '读作上一段的后半，也可能自成一段。',
  'Read as a subhead; it could be the headline of another article': '读作小标题，也可能是另一篇文章的标题。',
  'Read as a paragraph; it could be the headline of another article': '读作正文，也可能是另一篇文章的标题。',
  'The first half stands on another page': '前半篇在另一版。',
  'The article goes on on another page': '后半篇在另一版。',
};

/** Why something was corrected: a rule's reason is the site's, its quotations printed; an editor's words stay his own. */
export function reasonSaid(rule: string, reason: string | null): Said[] | null {
  if (reason === null) return null;
  return rule === 'misprint' ? saidWithQuotes(reason) : [{ text: reason, printed: true }];
}

/** A message of the reading; one that nobody has put into a reader's words is shown as it is. */
export function messageSaid(reason: string): Said[] {
  return saidWithQuotes(MESSAGES[reason] ?? reason);
}
