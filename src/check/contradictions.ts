import type { ParkRegister } from '../register/park.ts';
import type { Remark } from '../remark.ts';
import { contradictionsOf } from '../site/arithmetic.ts';
import { panelsOf } from '../site/comparability.ts';
import { compareArticles } from '../site/order.ts';
import { ownPoints } from '../site/own-points.ts';
import { gatherParks } from '../site/park-pages.ts';
import { inOneLine } from '../site/said.ts';
import type { SiteArticles } from '../site/site.ts';
import { lineStarts, placeOf } from '../source/places.ts';

/** Figures that cannot both be right, for the editor: at the figure in question, and naming the other's article. */
export function remarksOnContradictions(
  { cards, statistics }: SiteArticles,
  register: ParkRegister,
  sourceText: (path: string) => string | null,
): Remark[] {
  const parks = gatherParks([...cards].sort(compareArticles), register, statistics);
  return parks.flatMap((own) =>
    contradictionsOf(panelsOf(ownPoints(own.park, own.points()))).flatMap(({ said, points }) => {
      const [point, other] = points;
      if (point === undefined) return [];
      const { path } = point.record.source;
      const starts = lineStarts(sourceText(path) ?? '');
      const found = other === undefined || other.record === point.record ? '' : ` (${other.record.id})`;
      return [
        {
          level: 'warning' as const,
          path,
          ...placeOf(starts, point.statistic.source.start),
          code: 'contradiction',
          text: `${own.park.name}：${inOneLine(said)}${found}`,
        },
      ];
    }),
  );
}
