import type { EmitContext } from '../../emit/context.ts';
import type { ParkPage } from '../../site/park-pages.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';

/** The order of the national statistics' province codes (GB/T 2260), which Chinese readers expect. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'.split(
    ' ',
  );

/** The index of parks, by province or by pinyin. */
export function viewParkIndex(site: Site, context: EmitContext, order: 'province' | 'pinyin') {
  const path = order === 'province' ? paths.parks : paths.parksByPinyin;
  return {
    ...viewPage(site, context, {
      path,
      title: order === 'province' ? '园区' : '园区 · 按拼音',
      description: `${site.parks.length}个高新区，${order === 'province' ? '按省区市' : '按拼音'}排列。`,
      section: 'parks',
    }),
    byProvince: order === 'province',
    provinceHref: relativeLink(path, paths.parks),
    pinyinHref: relativeLink(path, paths.parksByPinyin),
    count: site.parks.length,
    articleCount: site.articles.length,
    groups: group(site.parks, order).map(({ name, parks }, index) => ({
      name,
      anchor: `g${index + 1}`,
      parks: parks.map((own) => ({
        name: own.park.name,
        href: relativeLink(path, paths.park(own.park.id)),
        place: order === 'province' ? own.park.city : own.park.province,
        articles: own.articles.length,
        statistics: own.statistics.length,
      })),
    })),
  };
}

function group(parks: readonly ParkPage[], order: 'province' | 'pinyin') {
  const groups = new Map<string, ParkPage[]>();
  for (const own of parks) {
    const name = order === 'province' ? own.park.province : initialOf(own.pinyin);
    const list = groups.get(name);
    if (list === undefined) groups.set(name, [own]);
    else list.push(own);
  }
  const rank = (name: string): number => (order === 'province' ? provinceRank(name) : name.charCodeAt(0));
  return [...groups].map(([name, own]) => ({ name, parks: own })).sort((a, b) => rank(a.name) - rank(b.name));
}

function provinceRank(name: string): number {
  const place = PROVINCES.indexOf(name);
  return place === -1 ? PROVINCES.length : place;
}

/** The letter a name is filed under; what has no pinyin is filed under `#`. */
export function initialOf(pinyin: string): string {
  const letter = pinyin.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
