import type { Byline, Dateline } from './schema.ts';

/** A byline an editor wrote: `本报记者 张三 李四`, `张三`, `本报记者 张三 通讯员 李四`. */
export function bylineOfText(text: string): Byline {
  let role: string | null = null;
  const people = [];
  for (const token of text.split(/[\s、，,/]+/).filter((part) => part !== '')) {
    if (ROLE.test(token)) role = token;
    else people.push({ name: token, role });
  }
  return { text: text.trim().replace(/\s+/g, ' '), people };
}

/** A dateline an editor wrote: `本报北京1月4日讯`. Only its text is taken apart, nothing is added. */
export function datelineOfText(text: string): Dateline {
  const match = /^(本报|新华社|中新社)?(\p{Script=Han}{2,8}?)?(\d{1,2}月\d{1,2}日)?(?:电|讯)$/u.exec(
    text.trim(),
  );
  return {
    text: text.trim(),
    place: match?.[2] ?? null,
    date: match?.[3] ?? null,
    agency: match?.[1] ?? null,
  };
}

const ROLE = /(?:记者|通讯员|评论员|撰稿人|编辑|作者|实习生|观察员)$/;
