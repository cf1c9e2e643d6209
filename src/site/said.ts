/** A piece of what the site tells its readers: words of its own, which it can say in any language, or printed ones. */
export interface Said {
  readonly text: string;
  readonly printed: boolean;
}

/**
 * A sentence of the site's around what newspapers printed: said`报道为${'138.6亿元'}。`. A printed word that is empty
 * is left out.
 */
export function said(own: TemplateStringsArray, ...printed: readonly (string | Said)[]): Said[] {
  return own
    .flatMap((text, index): Said[] => {
      const between = printed[index] ?? '';
      return [
        { text, printed: false },
        typeof between === 'string' ? { text: between, printed: true } : between,
      ];
    })
    .filter(({ text }) => text !== '');
}

/** A sentence whose printed words stand in curved quotation marks. */
export function saidWithQuotes(sentence: string): Said[] {
  return sentence
    .split(/(?<=“)([^“”]+)(?=”)/)
    .map((text, index) => ({ text, printed: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

export function inOneLine(pieces: readonly Said[]): string {
  return pieces.map(({ text }) => text).join('');
}
