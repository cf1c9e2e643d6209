import { paths } from '../site/paths.ts';
import { relativeLink } from './links.ts';

/**
 * A link to the printed figure: the mark's own anchor, and a text fragment with the figure's words, so that a
 * browser which knows text fragments also shows them.
 */
export function statisticLink(
  from: string,
  { record, statistic, number }: { record: { id: string }; statistic: { text: string }; number: number },
): string {
  const words = encodeURIComponent(statistic.text).replaceAll('-', '%2D');
  return `${relativeLink(from, paths.article(record.id))}#s${number}:~:text=${words}`;
}
