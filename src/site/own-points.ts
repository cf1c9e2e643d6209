import type { Point } from './comparability.ts';
import type { ParkPage } from './park-pages.ts';

/** The park's own figures; those of its firms and projects are listed, never charted as the park's. */
export function ownPoints(own: ParkPage): Point[] {
  return own.statistics.filter(({ statistic }) => statistic.subject === own.park.name);
}
