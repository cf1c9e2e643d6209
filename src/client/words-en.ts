/** The site's own words in English. Fetched only where English was chosen. */
import { makeDictionary } from './words/dictionary.ts';
import { ENGLISH } from './words/english.ts';
import { englishDate } from './words/english-date.ts';
import { speak } from './words/page.ts';
import { TRADITIONAL } from './words/traditional.ts';

// A page converted to Traditional characters says the same in those.
const converted = Object.entries(ENGLISH).map(([key, english]) => {
  const slots = key.match(/\{\w\}/g) ?? [];
  return [
    TRADITIONAL[key]?.replace(/\{(\d)\}/g, (_, slot: string) => slots[Number(slot) - 1] ?? ''),
    english,
  ];
});
speak('en', makeDictionary({ ...ENGLISH, ...Object.fromEntries(converted) }, englishDate));
