import type { Dictionary, DictionaryEntry } from './dictionary/dictionary.ts';
import { NO_PLACES } from './no-places.ts';
import { followsName, isBeforeItem, isBehindItem, neverEndsName, precedesName } from './person-names.ts';
import type { TaggedWord } from './segmenter.ts';
import { isCompoundSurname, isSurnameAt } from './surnames.ts';
import { mayBeForeignName, spellsForeignName } from './transliteration.ts';

// 宣传部, 寻呼台, 敬老院, 卢布: the dictionary says names, their endings say things.
const THING =
  /(?:[部台寺院站区县市镇岭桥路村街宫殿店器场菜鱼机率量度证的们者员师盾布湾沟嘴墩湖府楼庙牌会剑杯虫瓶饼肉汤药里上下]|理论|青少年|黄金周|立法权|安全性|子弟兵|博士生)$/u;

const SHORT = 2;

const rarestPlace = 10;

/**
 * The dictionary calls seventy thousand words names, 文明, 阳光 and 宣传部 among them, and 东西, 外国 and 普及 places.
 * A word it knows stays a name when it has a surname and a form that only names have, or when what stands around it
 * expects a name; a word nobody knows becomes one when it spells a foreign name where one is expected.
 */
export function settleNames(words: readonly TaggedWord[], dictionary: Dictionary): TaggedWord[] {
  return words.map((tagged, at) => {
    const { word, tag } = tagged;
    if (word.length < SHORT || !SETTLED.test(tag)) return tagged;
    const entry = dictionary.entry(word);
    if (entry?.listed === true) return tagged;
    if (entry !== undefined && entry.frequency > rare && !tag.startsWith('nr')) {
      return tag === 'ns' && !isPlace(word, entry) ? { word, tag: 'n' } : tagged;
    }
    const settled = settledTag(tagged, entry, surroundings(words, at), dictionary);
    return settled === tag ? tagged : { word, tag: settled };
  });
}

function surroundings(words: readonly TaggedWord[], at: number): Surroundings {
  const before = words[at - 1]?.word ?? '';
  const after = words[at + 1]?.word ?? '';
  return {
    titled: precedesName(before) || followsName(after),
    counted: /[0-9０-９十百千万亿]$/u.test(before),
    listed: (before === '' || isBeforeItem(before)) && isBehindItem(after),
  };
}

/** What may be a name or be wrongly called one. */
const SETTLED = /^(?:nr|n$|nz|ns|x|m|z|s|v$)/;

interface Surroundings {
  /** A title before, or after what only people do. */
  readonly titled: boolean;
  /** After a number, where no surname stands: 50余场次. */
  readonly counted: boolean;
  /** Between the separators of a list, or alone. */
  readonly listed: boolean;
}

/** A rare word of the dictionary may have any tag: some hundred thousand are counted three times or less. */
const rare = 300;

function settledTag(
  { word, tag }: TaggedWord,
  entry: DictionaryEntry | undefined,
  place: Surroundings,
  dictionary: Dictionary,
): string {
  if (entry === undefined && tag === 'nr') return isUnknownName(word, place) ? tag : 'x';
  if (hasNameForm(word, entry, place, dictionary)) return 'nr';
  if (tag === 'ns' && !place.titled) return isPlace(word, entry) ? tag : 'n';
  const expected = place.titled || (word.length > SHORT && /^(?:nr|n$|nz)/.test(tag));
  if (expected && spellsForeignName(word)) return 'nrt';
  if (tag.startsWith('nr') && (place.titled || word.length > SHORT) && mayBeForeignName(word)) return 'nrt';
  return tag.startsWith('nr') ? 'n' : tag;
}

/** A surname and a given name, and no compound of ordinary words (高|水平, 公开|栏). */
function hasNameForm(
  word: string,
  entry: DictionaryEntry | undefined,
  { titled, listed, counted }: Surroundings,
  dictionary: Dictionary,
): boolean {
  const compound = isCompoundSurname(word.slice(0, 2));
  if (!compound && !isSurnameAt(word, 0)) return false;
  if (counted || neverEndsName(word) || word.length > (compound ? 4 : 3)) return false;
  if (word.length === SHORT) {
    return /^nr/.test(entry?.tag ?? '') && (titled || listed || isSureShortName(word));
  }
  if (titled) return true;
  // 李建国 is a name though 建国 is a word; 高水平 is none, nor is a guess such as 游乐业.
  if (STRONG.test(word)) return !THING.test(word) && !isWord(word.slice(0, 2), dictionary);
  return entry !== undefined && !THING.test(word) && !isCompound(word, dictionary);
}

/** Made of a word of its own and a character: 高|水平, 公开|栏. */
function isCompound(word: string, dictionary: Dictionary): boolean {
  return isWord(word.slice(0, 2), dictionary) || isWord(word.slice(1), dictionary);
}

function isWord(part: string, dictionary: Dictionary): boolean {
  const entry = dictionary.entry(part);
  return entry !== undefined && entry.frequency > ordinary && !entry.tag.startsWith('nr');
}

/** Surnames that hardly any ordinary word begins with. */
const STRONG =
  /^[李刘陈赵吴徐孙朱郭郑谢宋邓冯韩曹彭蔡潘袁董吕魏蒋沈姚卢崔廖邱谭邹薛郝邵傅侯孟王张杨黄周林何罗梁孔倪丁唐]/u;

/** 施策 is made like a name: one of two characters needs a sure surname, or a place where names stand. */
function isUnknownName(word: string, { titled, listed }: Surroundings): boolean {
  return word.length > SHORT || titled || listed || STRONG.test(word);
}

/** A part met oftener than this is a word of its own. */
const ordinary = 200;

// 李鹏, 陈云, but not 李子, 陈列.
const SURE =
  /^[李刘陈赵吴徐孙朱郭郑谢宋邓冯韩曹彭蔡潘袁董吕魏蒋沈姚卢崔廖邱谭邹薛郝邵傅侯孟][^子女列设旧述谢恩国门语体词红砂江州家队氏人府某姓方军汉魏朝王公意酒俊良]$/u;

function isSureShortName(word: string): boolean {
  return SURE.test(word);
}

/** 开园 and 余本 are places to the dictionary, met once or twice: real ones of two characters are met oftener. */
function isPlace(word: string, entry: DictionaryEntry | undefined): boolean {
  if (NO_PLACES.has(word)) return false;
  return word.length > SHORT || /[省市县区镇乡州旗村]$/u.test(word) || (entry?.frequency ?? 0) >= rarestPlace;
}
