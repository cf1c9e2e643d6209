import type { ScaleBand, ScalePoint } from 'd3-scale';

/** How many of a chart's pixels may stay empty at its two ends together. */
const MOST_LEFT = 30;

/**
 * Moves a scale's steps and bands to whole pixels, where edges are sharp; unless there are so many steps that what is
 * cut off each would leave a gap that is seen.
 * @returns the scale itself
 */
export function onWholePixels<Scale extends ScaleBand<string> | ScalePoint<string>>(scale: Scale): Scale {
  const step = scale.step();
  const steps = scale.domain().length - ('paddingInner' in scale ? scale.paddingInner() : 1);
  if ((step - Math.floor(step)) * steps <= MOST_LEFT) scale.round(true);
  return scale;
}
