/** Full-width digits, letters, full stops and per cent signs as half-width ones; as many characters as before. */
export function halfWidthLetters(text: string): string {
  return text.replaceAll(/[０-９Ａ-Ｚａ-ｚ．％]/gu, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
