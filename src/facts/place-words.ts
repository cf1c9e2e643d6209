import { endsIn, unitSet } from '../chinese/unit-set.ts';

/** What a place's name ends in when the dictionary lacks it: 洞井镇, 解放路, 拉萨贡嘎机场. */
const UNIT =
  /^(?:省|市|县|区|州|镇|乡|村|旗|盟|岛|屯|寨|庄|自治区|自治州|自治县|特区|新区|地区|街道|大街|路|街|巷|胡同|河|江|湖|山|岭|峰|沟|湾|港|峡|水库|机场|火车站|车站|广场|公园|大桥|海峡|半岛|群岛|高原|平原|盆地|山脉|沙漠|草原|运河|油田|开发区|风景区|度假区|保护区|工业区|保税区|矿区|林区|灌区|革命老区|老区|港区|城|寺|共和国|王国)$/u;

const WITH_UNIT = /^\p{Script=Han}{1,5}(?:省|市|县|镇|乡|村|州|旗|盟|自治区|自治州|自治县)$/u;

const UNIT_ENDS = unitSet('省市县镇乡村州旗盟区');

/** Ordinary words that end like a place. */
const NO_PLACE =
  /^(?:城市|都市|农村|乡村|山村|新村|渔村|全[省市县区镇乡村]|本[省市县区镇乡村]|该[省市县区镇乡村]|各[省市县区镇乡村]|[一二三四五六七八九十两几多数百]+[省市县区镇乡村]|城镇|乡镇|集镇|小镇|市镇|股市|楼市|车市|超市|上市|门市|夜市|集市|菜市|家乡|故乡|他乡|老乡|城乡|下乡|同乡|水乡|梦乡|外乡|异乡|还乡|回乡|山乡|侨乡|直辖市|省市|邻省|外省|邻村|贫困[县乡村]|小康村|度假村|文明[市村县]|试点[市县]|自治[区州县]|县市|州县|大城市|中小城市|地级市|县级市|中心城市|行政村|自然村|牛市|熊市|节省|反省|红旗|锦旗|国旗|联盟|同盟|加盟|结盟|升旗|旌旗|大旗|神州)$/u;

export function isPlaceUnit(word: string): boolean {
  return UNIT.test(word);
}

export function isNamedPlace(word: string): boolean {
  return endsIn(UNIT_ENDS, word) && WITH_UNIT.test(word) && !NO_PLACE.test(word);
}

export function isOrdinary(word: string): boolean {
  return NO_PLACE.test(word);
}
