import type { EmitContext } from '../../emit/context.ts';
import type { Park } from '../../register/park.ts';
import { compareCodes } from '../../site/order.ts';
import { paths } from '../../site/paths.ts';
import type { Site } from '../../site/site.ts';
import { pinyinOf } from '../../site/slug.ts';
import { relativeLink } from '../links.ts';
import { viewPage } from './page.ts';
import { viewTileGrid } from './tile-grid.ts';

/** The order of the national statistics' province codes (GB/T 2260), which Chinese readers expect. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'.split(
    ' ',
  );

/** A line of the index; a park without articles is named, but leads nowhere. */
interface Line {
  readonly park: Park;
  readonly pinyin: string;
  readonly articles: number;
}

/** The index of all parks the register knows, by province or by pinyin. */
export function viewParkIndex(site: Site, context: EmitContext, order: 'province' | 'pinyin') {
  const path = order === 'province' ? paths.parks : paths.parksByPinyin;
  const lines = linesOf(site);
  const groups = group(lines, order);
  const anchors = new Map(groups.map(([name], index) => [name, `g${index + 1}`]));
  return {
    ...viewPage(site, context, {
      path,
      title: order === 'province' ? '园区' : '园区 · 按拼音',
      description: `${lines.length}个高新区，${order === 'province' ? '按省区市' : '按拼音'}排列。`,
      section: 'parks',
    }),
    byProvince: order === 'province',
    provinceHref: relativeLink(path, paths.parks),
    pinyinHref: relativeLink(path, paths.parksByPinyin),
    count: lines.length,
    withArticles: site.parks.length,
    compareHref: site.parks.length > 1 ? relativeLink(path, paths.compare) : null,
    tiles: order === 'province' ? viewTileGrid(site, (province) => anchors.get(province) ?? null) : null,
    groups: groups.map(([name, own], index) => ({
      name,
      anchor: `g${index + 1}`,
      parks: own.map(({ park, articles }) => ({
        name: park.name,
        href: articles === 0 ? null : relativeLink(path, paths.park(park.id)),
        // In a province the city is often the park's own name: said once.
        place: order === 'pinyin' ? park.province : park.name.includes(park.city ?? '') ? null : park.city,
        articles,
      })),
    })),
  };
}

function linesOf(site: Site): Line[] {
  const own = site.parks.map(({ park, pinyin, articles }) => ({ park, pinyin, articles: articles.length }));
  const silent = site.silentParks.map((park) => ({ park, pinyin: pinyinOf(park.name), articles: 0 }));
  return [...own, ...silent].sort(
    (a, b) => compareCodes(a.pinyin, b.pinyin) || compareCodes(a.park.id, b.park.id),
  );
}

function group(lines: readonly Line[], order: 'province' | 'pinyin'): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = order === 'province' ? line.park.province : initialOf(line.pinyin);
    const list = groups.get(name);
    if (list === undefined) groups.set(name, [line]);
    else list.push(line);
  }
  const rank = (name: string): number => (order === 'province' ? provinceRank(name) : name.charCodeAt(0));
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
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
