import type { Figure } from './schema.ts';

const CREDIT =
  /[（(]([^（）()。]{1,30}?(?:摄|摄影|摄影报道|供图|供稿|制图|绘|传真照片|照片|资料图片|资料照片))[）)](?:[（(][^（）()]{1,8}[）)])?$/u;
const PLAIN = /(?:^|[。\s　])([\p{sc=Han}\s　]{2,16}(?:摄影报道|摄影|摄|供图|制图))$/u;

/** Who made a picture, out of its caption, as printed: 新华社记者 某某摄. The caption keeps it. */
export function creditOf(caption: string): string | null {
  const tail = caption.slice(-48);
  return (CREDIT.exec(tail) ?? PLAIN.exec(tail))?.[1]?.trim() ?? null;
}

/** A picture's credit where its caption does not say it already, as one written in Markdown does not. */
export function creditApart({ caption, credit }: Pick<Figure, 'caption' | 'credit'>): string | null {
  return credit === null || caption.includes(credit) ? null : credit;
}
