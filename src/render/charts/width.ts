/** About how wide a text is drawn, in pixels: a Chinese character is as wide as it is high, a digit is a good half. */
export function widthOf(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += character < '\u2E80' ? 0.6 : 1;
  return ems * fontSize;
}

/** The text, or as much of its beginning as is no wider. */
export function cutTo(width: number, text: string, fontSize: number): string {
  if (widthOf(text, fontSize) <= width) return text;
  let cut = '';
  for (const character of text) {
    if (widthOf(`${cut}${character}…`, fontSize) > width) break;
    cut += character;
  }
  return `${cut}…`;
}
