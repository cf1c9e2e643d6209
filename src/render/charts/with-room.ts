/** A stretch of the chart, in its pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds room for labels, the important ones first.
 *
 * @param boxesOf where a label may stand, the best place first
 * @param taken where something else is drawn
 * @returns for each label that has room the number of its place
 */
export function withRoom<Label>(
  labels: readonly Label[],
  boxesOf: (label: Label) => readonly Box[],
  taken: readonly Box[],
): Map<Label, number> {
  const drawn = [...taken];
  const placed = new Map<Label, number>();
  for (const label of labels) {
    const boxes = boxesOf(label);
    const place = boxes.findIndex((box) => !drawn.some((other) => overlap(box, other)));
    const box = boxes[place];
    if (box === undefined) continue;
    drawn.push(box);
    placed.set(label, place);
  }
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
