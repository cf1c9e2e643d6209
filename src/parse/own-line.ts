import { bylineOf } from './byline.ts';
import { isFurniture } from './furniture.ts';

/**
 * A line that never belongs to the lines around it: a byline that says so, or the page's furniture.
 * Only short ones are looked at.
 */
export function isOwnLine(line: string): boolean {
  return line.length <= 60 && (bylineOf(line)?.certain === true || isFurniture(line));
}
