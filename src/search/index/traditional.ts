import tsCharacters from 'opencc-js/dict/TSCharacters';

/**
 * Pairs of a Traditional character and its Simplified one, `開开後后…`, from OpenCC's table: those that are one
 * code unit each. A character with several readings (乾: 干, 乾) takes the first, for finding, never for display.
 */
export function traditionalPairs(): string {
  return tsCharacters
    .split('|')
    .map((line) => line.split(' '))
    .filter(([from = '', to = '']) => from.length === 1 && to.length === 1 && from !== to)
    .map(([from = '', to = '']) => from + to)
    .join('');
}
