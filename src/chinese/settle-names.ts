import type { Dictionary } from './dictionary.ts';
import { NO_PLACES } from './no-places.ts';
import { FOLLOWS_NAME, LIST_BEFORE, LIST_BEHIND, PRECEDES_NAME } from './person-names.ts';
import type { TaggedWord } from './segmenter.ts';
import { isCompoundSurname, isSurname } from './surnames.ts';
import { spellsForeignName } from './transliteration.ts';

// 宣传部, 寻呼台, 敬老院, 卢布: the dictionary says names, their endings say things.
const THING =
  /(?:[部台寺院站区县市镇岭桥路村街宫殿店器场菜鱼机率量度证的们者员师盾布湾沟嘴墩湖府楼庙牌会剑杯虫瓶饼肉汤药里上下中]|理论|青少年|黄金周|立法权|安全性|子弟兵|博士生)$/u;

const SHORT = 2;

/**
 * The dictionary calls seventy thousand words names, 文明, 阳光 and 宣传部 among them, and 东西, 外国 and 普及 places.
 * A word it knows stays a name when it has a surname and a form that only names have, or when what stands around it
 * expects a name; a word nobody knows becomes one when it spells a foreign name where one is expected.
 */
export function settleNames(words: readonly TaggedWord[], dictionary: Dictionary): TaggedWord[] {
  return words.map((tagged, at) => {
    const { word, tag } = tagged;
    if (tag === 'ns') return NO_PLACES.has(word) ? { word, tag: 'n' } : tagged;
    const known = dictionary.has(word);
    if (!(known ? /^(?:nr|nz)/ : /^x$/).test(tag) || word.length < SHORT) return tagged;
    const titled =
      PRECEDES_NAME.test(words[at - 1]?.word ?? '') || FOLLOWS_NAME.test(words[at + 1]?.word ?? '');
    if (!known || tag === 'nz') return titled && spellsForeignName(word) ? { word, tag: 'nrt' } : tagged;
    const listed =
      LIST_BEFORE.test(words[at - 1]?.word ?? '、') && LIST_BEHIND.test(words[at + 1]?.word ?? '、');
    return { word, tag: settledTag(word, titled, listed) };
  });
}

function settledTag(word: string, titled: boolean, listed: boolean): string {
  const named = isSurname(word[0] ?? '') || isCompoundSurname(word.slice(0, 2));
  if (named && word.length > SHORT && word.length < 5 && !THING.test(word)) return 'nr';
  if (named && word.length === SHORT) return titled || listed ? 'nr' : 'n';
  if (word.length > SHORT && spellsForeignName(word)) return 'nrt';
  return titled && spellsForeignName(word) ? 'nrt' : 'n';
}
