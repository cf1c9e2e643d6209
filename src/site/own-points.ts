import type { Park } from '../register/park.ts';
import type { Point } from './comparability.ts';

/** The park's own figures; those of its firms and projects are listed, never charted as the park's. */
export function ownPoints(park: Park, points: readonly Point[]): Point[] {
  return points.filter(({ statistic }) => statistic.subject === park.name);
}
