import { isIn, unitSet } from './unit-set.ts';

/** Characters that spell foreign names; most are ordinary ones as well, so that one alone proves nothing. */
const SPELLS = unitSet(
  '阿埃艾爱安昂奥巴拜班邦包保鲍贝本比彼毕宾波博伯勃布查达戴丹当道德登迪底蒂丁都顿多厄恩尔法凡范菲费芬丰佛夫弗福富盖甘冈高戈格根贡古瓜哈海汉豪赫黑亨洪胡华怀霍基吉季加贾简杰金津卡凯坎康考柯科克肯库夸奎拉莱兰朗劳勒雷里利力莉黎理立连列林琳龙隆卢鲁吕伦罗洛马玛迈麦曼芒梅蒙米密敏明摩莫默姆木穆慕纳南内尼涅宁牛纽农努诺欧帕派潘庞佩彭皮平珀普奇齐契恰乔切琼丘让热仁荣茹儒瑞若萨塞赛桑瑟沙山尚绍舍申圣施什舒丝斯松苏索塔泰坦汤唐陶特提田廷图托陀瓦万汪旺威韦维魏温文翁沃乌武西希锡夏香谢辛欣休修许雅亚延扬耶叶伊易因英尤约扎詹珍芝治朱兹卓佐茨蕾娜妮娅尕噶伽迦笛蓬滕什叶冯埔坤翰逊涛洲泽',
);

/** Of these hardly any ordinary word is made, so that two of them in a row nearly prove a foreign name. */
const FOREIGN = unitSet(
  '阿埃奥巴贝蒂厄恩尔菲弗戈赫霍卡凯柯克肯奎拉莱劳勒莉黎琳卢鲁伦罗洛玛迈曼梅摩莫姆穆尼涅诺帕佩普乔琼茹萨塞瑟什斯苏塔泰坦廷托陀瓦韦维沃乌希锡雅亚耶伊扎詹兹茨蕾娜妮娅噶伽滕',
);

/**
 * Whether all characters may spell a foreign name, and enough of them hardly ever do anything else: half of a short
 * word's, one of a word's of four or more, because four such characters in a row are rare by themselves.
 */
export function spellsForeignName(word: string): boolean {
  const foreign = foreignCharacters(word);
  return foreign * 2 >= word.length || (word.length >= 4 && foreign > 0);
}

/** Whether a word that is known for a name may be a foreign one: 克林顿. */
export function mayBeForeignName(word: string): boolean {
  return foreignCharacters(word) > 0;
}

/** How many characters do hardly anything but spell foreign names; none when one of them never does. */
function foreignCharacters(word: string): number {
  let foreign = 0;
  for (let at = 0; at < word.length; at += 1) {
    if (!isIn(SPELLS, word, at)) return 0;
    if (isIn(FOREIGN, word, at)) foreign += 1;
  }
  return foreign;
}

/** How far from `at` on, and no further than `limit`, characters go on spelling a foreign name. */
export function spellingEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isIn(SPELLS, text, end)) end += 1;
  return end;
}
