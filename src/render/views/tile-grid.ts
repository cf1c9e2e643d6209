/**
 * The 34 province-level units as equal cells, roughly where they lie. No coast, border or area is drawn: it is a
 * list in a handy order, not a map.
 */
import type { Site } from '../../site/site.ts';

interface Cell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** Rows of eight cells; a dot is an empty place. Two signs a name, but for 内蒙古 and 黑龙江. */
const ROWS = [
  '.    .    .    .    .     .    .    黑龙江',
  '新疆 .    .    .    内蒙古 北京 辽宁 吉林',
  '.    青海 甘肃 宁夏 山西  河北 天津 .',
  '西藏 .    四川 陕西 河南  山东 .    .',
  '.    .    重庆 湖北 安徽  江苏 上海 .',
  '.    云南 贵州 湖南 江西  浙江 .    .',
  '.    .    广西 广东 福建  .    台湾 .',
  '.    .    海南 澳门 香港  .    .    .',
];

export const TILES: readonly Cell[] = ROWS.flatMap((line, row) =>
  line
    .split(/ +/)
    .flatMap((name, column) => (name === '.' ? [] : [{ name, row: row + 1, column: column + 1 }])),
);

/** Letter codes of GB/T 2260, for a tile that has no room for a name in Latin letters. */
const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '北京BJ 天津TJ 河北HE 山西SX 内蒙古NM 辽宁LN 吉林JL 黑龙江HL 上海SH 江苏JS 浙江ZJ 安徽AH 福建FJ 江西JX 山东SD ' +
    '河南HA 湖北HB 湖南HN 广东GD 广西GX 海南HI 重庆CQ 四川SC 贵州GZ 云南YN 西藏XZ 陕西SN 甘肃GS 青海QH 宁夏NX ' +
    '新疆XJ 台湾TW 香港HK 澳门MO'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -2), pair.slice(-2)]),
);

const SHADES = 4;

/** `anchorOf` gives the place on the page where a unit's parks are listed, if it has any. */
export function viewTileGrid(site: Site, anchorOf: (province: string) => string | null) {
  const counts = articlesByProvince(site);
  const most = Math.max(1, ...counts.values());
  return TILES.map(({ name, row, column }) => {
    const articles = counts.get(name) ?? 0;
    const shade =
      articles === 0 ? 0 : Math.max(1, Math.ceil((SHADES * Math.log1p(articles)) / Math.log1p(most)));
    const anchor = anchorOf(name);
    return {
      name,
      code: CODES[name] ?? name,
      articles,
      href: anchor === null ? null : `#${anchor}`,
      place: `row-${row} column-${column} shade-${shade}`,
    };
  });
}

/** An article about two parks of one province counts once. */
function articlesByProvince(site: Site): Map<string, number> {
  const seen = new Map<string, Set<string>>();
  for (const { park, articles } of site.parks) {
    const ids = seen.get(park.province) ?? new Set<string>();
    for (const { id } of articles) ids.add(id);
    seen.set(park.province, ids);
  }
  return new Map([...seen].map(([province, ids]) => [province, ids.size]));
}
