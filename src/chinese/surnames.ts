import { isIn, unitSet } from './unit-set.ts';

// Surnames by how many bear them, from a list of Chinese names (Chinese-Names-Corpus, Apache-2.0).

/** The 159 that nine in ten bear. */
const COMMON =
  '王李张刘陈杨黄吴赵周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余蒋叶杜苏魏程吕丁沈任姚卢钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白毛江闫薛尹付段雷黎史龙钱贺陶顾龚' +
  '郝邵万严洪赖武傅莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹欧耿关覃兰焦俞左柳甘祝包代宁符阮尚舒纪柯梅童毕凌单季成霍苗裴涂';

/** Rarer ones; many are ordinary words as well (时, 向, 常, 和). */
const RARE =
  '谷曲盛冉翁蓝骆路游靳辛管柴蒙鲍华喻祁房蒲滕萧屈饶解牟艾尤时阳阎穆应农司古吉卓车简连缪项麦褚窦娄戚岑党宫景卜费冷晏卫席柏米隋宗桂瞿全苟楼闵佟臧边卞姬邬和师仇栾丘刁沙商寇荣巫郎桑丛甄敖' +
  '虞仲池巩明佘查麻苑迟邝封官谈鞠匡惠荆乐冀胥郁南班储芦原栗燕楚鄢扬劳谌奚皮蔺粟冼盘满闻厉伊候仝区郜海阚花权强帅屠朴盖练廉禹井巴漆祖丰支卿国狄平计索宣晋相占初门云容敬来扈晁都芮普阙戈浦' +
  '伏薄鹿邸雍辜阿羊母亓裘修邰杭赫况那宿鲜逯印隆习茹诸战慕危玉银亢公嵇豆哈湛宾勾茅戎利於呼居干揭但尉斯元束檀衣信阴展昝智幸奉植富衡昌巢郦逄寿由竺贝步东鄂弓过钮濮水蔚郗荀贲别邴才操畅从达' +
  '凡凤扶贡户滑郏矫经靖琚巨蒯旷历励伦雒茆糜宓木綦谯渠山生侍眭腾铁宛隗沃乌毋咸忻续延言尧英鱼庾招种訾';

const COMPOUND: ReadonlySet<string> = new Set(
  '欧阳 淳于 澹台 独孤 端木 段干 公孙 公西 公羊 公冶 赫连 呼延 皇甫 乐正 令狐 闾丘 慕容 纳兰 南宫 濮阳 亓官 上官 申屠 司空 司寇 司马 司徒 拓跋 完颜 万俟 尉迟 巫马 夏侯 鲜于 轩辕 宇文 长孙 钟离 仲孙 诸葛 颛孙 宗政 左丘'.split(
    ' ',
  ),
);

const COMMON_UNITS = unitSet(COMMON);
const ALL_UNITS = unitSet(COMMON + RARE);

export function isCommonSurname(character: string): boolean {
  return character.length === 1 && isIn(COMMON_UNITS, character, 0);
}

/** Whether the character at `at` is a surname. */
export function isSurnameAt(text: string, at: number): boolean {
  return isIn(ALL_UNITS, text, at);
}

export function isSurname(character: string): boolean {
  return character.length === 1 && isSurnameAt(character, 0);
}

export function isCompoundSurname(characters: string): boolean {
  return characters.length === 2 && COMPOUND.has(characters);
}
