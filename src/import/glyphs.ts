import type { ImportedPage, Run } from './page.ts';

/**
 * Fonts often draw a radical and the character it stands for with one glyph, and a PDF made from such a font
 * names the radical: ⼈ U+2F08 where 人 U+4EBA was typed. Both look alike and only one can be searched for.
 * Source: Unicode 14, EquivalentUnifiedIdeograph.txt (CJK Radicals Supplement); the Kangxi block and the Latin
 * ligatures are compatibility characters, which NFKC resolves.
 */
const SUPPLEMENT =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺' +
  '⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝' +
  '⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐' +
  '⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const UNIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [
    SUPPLEMENT.charAt(2 * i),
    SUPPLEMENT.charAt(2 * i + 1),
  ]),
);

/** Marks as upright type has them, and as they are typed. Source: Unicode 14, Vertical Forms, CJK Compatibility Forms. */
const UPRIGHT =
  '︐，︑、︒。︓：︔；︕！︖？︙…︰：︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』';

const TYPED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: UPRIGHT.length / 2 }, (_, i) => [UPRIGHT.charAt(2 * i), UPRIGHT.charAt(2 * i + 1)]),
);

const GLYPH_NAMES = /[\u2E80-\u2FDF\uFB00-\uFB06]/g;

/** Characters that only one of the two scripts has, common enough to stand on any page. */
const SIMPLIFIED = /[们个这来说时国发对为]/g;
const TRADITIONAL = /[們個這來說時國發對為]/g;

/**
 * Puts glyphs' names back to the characters that were typed, in all pages' runs.
 * Three faults are the fonts', and the page as a whole tells them from what was meant: a radical's name,
 * 户 named by the radical whose only decomposition is 戶, and the two-em dash named as three.
 */
export function typed(pages: readonly ImportedPage[]): ImportedPage[] {
  const text = pages.flatMap((page) => page.runs.map((run) => run.text)).join('\n');
  const door = count(text, SIMPLIFIED) >= count(text, TRADITIONAL) ? '户' : '戶';
  const dashes = !/(?<!—)——(?!—)/.test(text);
  const read = (run: Run): Run => {
    const characters = run.text
      .replace(/⼾/g, door)
      .replace(/[\uFE10-\uFE19\uFE30-\uFE44]/g, (mark) => TYPED.get(mark) ?? mark)
      .replace(GLYPH_NAMES, (glyph) => UNIFIED.get(glyph) ?? glyph.normalize('NFKC'));
    return { ...run, text: dashes ? characters.replace(/(?<!—)———(?!—)/g, '——') : characters };
  };
  return pages.map((page) => ({ ...page, runs: page.runs.map(read) }));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How many characters have no Unicode meaning: private use or the replacement character. */
export function unmapped(text: string): number {
  return text.match(/[\uE000-\uF8FF\uFFFD]/g)?.length ?? 0;
}
