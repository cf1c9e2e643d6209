/** Firms that head a clause under their short names: 固锝电子投资3.2亿元, 华星光电去年实现营业收入86亿元. */
import { hasPredicate } from './bodies.ts';
import type { BlockText } from './context.ts';

/** What a firm's short name ends with, where what stands before is no word of the language. */
const TAIL =
  /^(?:电气|电子|微电子|光电|光纤|激光|科技|高科|股份|生物|医药|医疗|制药|药业|半导体|材料|新材|新材料|智能|机器人|通信|信息|软件|能源|动力|重工|机械|精密|汽车|航空|航天|光伏|化工|食品|控股|实业|环保|技术|精工|电源|新能|集成|装备|仪器)$/;
/** 科大讯飞2005年销售额. */
const DATED = /^(?:19|20)[0-9]{2}年/;
/** Authorities are organisations as well, and speak for the park. */
const AUTHORITY = /(?:委|会|局|办|院|部|厅|署|室|组|站|队|所|校|学|府|区|处|科|党|团|行)$/;

/** The firm whose name begins at `at` and that does or has what follows. */
export function shortFirmAt(
  block: BlockText,
  at: number,
  to: number,
): { readonly name: string; readonly end: number } | null {
  const end = knownFirmAt(block, at) ?? coinedFirmAt(block, at, to);
  if (
    end === null ||
    !(DATED.test(block.skeleton.text.slice(end, end + 5)) || hasPredicate(block, end, to, true))
  )
    return null;
  return { name: block.original.slice(at, end), end };
}

/** One that the lexicon knows. */
function knownFirmAt({ words }: BlockText, at: number): number | null {
  const word = words.beginningAt(at);
  return word?.tag === 'nt' && word.word.length > 2 && !AUTHORITY.test(word.word)
    ? at + word.word.length
    : null;
}

/** 固锝电子: signs that are no word, or a proper name, before a word for what firms make. */
function coinedFirmAt({ words }: BlockText, at: number, to: number): number | null {
  let isCoined = false;
  for (let end = at; end < to; ) {
    const word = words.beginningAt(end);
    if (word === undefined) return null;
    if (end > at && TAIL.test(word.word)) {
      return isCoined && end - at >= 2 && end - at <= 4 ? end + word.word.length : null;
    }
    if (
      !/^(?:x|nz|nrt|g|ng|j)$/.test(word.tag) ||
      /[县市省区州]/.test(word.word) ||
      !/^\p{Script=Han}+$/u.test(word.word)
    )
      return null;
    isCoined = true;
    end += word.word.length;
  }
  return null;
}
