import { isDottedName, joinSpreadNames, splitNames } from '../chinese/names.ts';
import type { Byline, Person } from '../tree/node.ts';

/** A line read as a byline; `marker` is the length of the mark before it (▶ and a blank). */
export interface BylineReading extends Byline {
  readonly marker: number;
  /** Whether the line says who the people are; names alone may be something else. */
  readonly certain: boolean;
}

const MARKER = /^[▶►▷▸◆●■□○◎☆★▲△✎]\s*/u;
const OUTLET = String.raw`(?:本[报報]|本刊|本网|本網|本社|本台|[\p{sc=Han}]{0,8}?(?:社|[日晚早時商晨導週周][報刊]|日报|晚报|早报|时报|商报|晨报|导报|周报|周刊|新闻网|电视台|电台|广播电台|融媒体中心|高新报))`;
const RANK =
  '(?:特约|特約|特派|见习|見習|实习|實習|首席|高级|资深|驻京|摄影|体育|全媒体|融媒体|融媒|文字|军事|财经)';
const JOB =
  '(?:记者|記者|通讯员|通訊員|评论员|評論員|特派员|特派记者|撰稿人|撰稿|编辑部|編輯部|编辑|編輯|实习生|實習生|观察员|研究员|报道组|评论部)';
const ROLE = new RegExp(
  `^${OUTLET}?\\s?(?:[驻駐][\\p{sc=Han}]{1,8}?)?${RANK}{0,3}${JOB}(?![\\p{sc=Han}]*[会节站证])`,
  'u',
);
const WORK =
  /^(?:文|图|摄影|撰文|采写|整理|执笔|作者|供稿|翻译|编译|诗|画|文\s?[/、·]\s?图|图\s?[/、·]\s?文)\s?[/／：:|｜]\s?/u;
const AFTER =
  /\s?(?:[/／]?\s?(?:文\s?[/、·]?\s?图|图\s?[/、·]?\s?文|摄影报道|综合报道|报道|整理|编译|采写|撰文|[/／]\s?(?:文|图|摄|摄影|诗|画)))$/u;
/** A line longer than this is no byline unless it has a mark or says what the people are. */
const LONGEST_PLAIN = 26;
const SAYS_WHO =
  /^[▶►▷▸◆●■□○◎☆★▲△✎]|记者|記者|通讯员|通訊員|评论员|評論員|特派员|撰稿|[编編][辑輯]|实习生|實習生|观察员|研究员|报道组|评论部/u;
/** Longer lines are text. */
const LONGEST = 60;

/** Reads a line as a byline, or null. The line is as printed, without its indentation. */
export function bylineOf(line: string): BylineReading | null {
  if (line.length < 2 || line.length > LONGEST || /[。！？!?]/u.test(line)) return null;
  if (line.length > LONGEST_PLAIN && !SAYS_WHO.test(line)) return null;
  const marker = MARKER.exec(line)?.[0].length ?? 0;
  const rest = line.slice(marker);
  const work = WORK.exec(rest)?.[0] ?? '';
  const named = rest.slice(work.length);
  const people = peopleOf(named.replace(AFTER, ''), marker > 0 || work !== '');
  if (people === null) return null;
  const certain =
    AFTER.test(named) ||
    marker > 0 ||
    work !== '' ||
    people.some(({ role }) => role !== null) ||
    people.length === 0;
  return { marker, certain, text: rest.trim(), people };
}

/** Role and names, role and names …; or names alone. Null when something else is in the line. */
function peopleOf(text: string, marked: boolean): Person[] | null {
  const people: Person[] = [];
  let rest = text.trim();
  let role: string | null = null;
  let roles = 0;
  while (rest !== '') {
    const found: string | undefined = ROLE.exec(rest)?.[0];
    if (found !== undefined) {
      role = found.trim();
      roles += 1;
      rest = rest.slice(found.length).replace(/^[\s\u3000：:]+/u, '');
    }
    const run = namesUpToRole(rest);
    const names = run === '' ? [] : namesOf(run, marked || role !== null);
    if (names === null || (found === undefined && run === '')) return null;
    for (const name of names) people.push({ name, role });
    rest = rest.slice(run.length).trim();
  }
  return people.length > 0 || roles > 0 ? people : null;
}

/** 张三通讯员李四: these words are in no name. */
const JOB_START = /^(?:本[报報])?(?:见习|实习|特约)?(?:记者|記者|通讯员|通訊員|实习生|评论员)/u;

/** The part before the next role. */
function namesUpToRole(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const boundary = at === 0 || /[\s\u3000、，,]/u.test(text.charAt(at - 1));
    const rest = text.slice(at);
    if (boundary ? ROLE.test(rest) : at > 1 && JOB_START.test(rest)) return text.slice(0, at);
  }
  return text;
}

/** With a role or mark before them, names need no known family name; alone they do. */
function namesOf(run: string, announced: boolean): string[] | null {
  const read = splitNames(run);
  if (read !== null || !announced) return read;
  const tokens = joinSpreadNames(run.split(/[\s\u3000、，,；;]+/u).filter((it) => it !== ''));
  return tokens.every((token) => /^[\p{L}\p{Co}]{1,4}$/u.test(token) || isDottedName(token)) ? tokens : null;
}
