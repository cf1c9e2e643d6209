/** The site's own words in Traditional characters. Fetched only where they were chosen, or on a converted page. */
import { makeDictionary } from './words/dictionary.ts';
import { speak } from './words/page.ts';
import { TRADITIONAL } from './words/traditional.ts';

// Dates are written alike, and words that are the same in both are no matter of a dictionary.
speak(
  'zh-Hant',
  makeDictionary(TRADITIONAL, (text) => (/^\d{4}年|^星期/.test(text) ? text : null)),
);
