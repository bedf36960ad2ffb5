import { issue, type Issue } from '../../errors/issue.js';
import { EMPTY_RANGE, TILING_GAP, TILING_OVERLAP } from '../../errors/kinds/churn.js';
import { MISSING_KEY, WRONG_VALUE } from '../../errors/kinds/config.js';
import { lowerEdge, upperEdge, type RangeEdge, type ValueRange } from './valueRange.js';

type Path = readonly (string | number)[];

/**
 * Whether ranges, in their order, give every number exactly one place: none is left between two,
 * none has two, and the first and the last go on.
 */
export function checkTiling(ranges: readonly ValueRange[], path: Path): Issue[] {
  if (ranges.length === 0) {
    return [issue(MISSING_KEY, [...path, 0], { expected: 'at least one' })];
  }
  const own = ranges.flatMap((range, index) => checkRange(range, [...path, index]));
  const first = ranges[0] && lowerEdge(ranges[0]);
  const last = upperEdge(ranges.at(-1) ?? {});
  const ends = [
    ...(first ? [issue(TILING_GAP, [...path, 0], { expected: 'no lower edge on the first' })] : []),
    ...(last
      ? [issue(TILING_GAP, [...path, ranges.length - 1], { expected: 'no upper edge on the last' })]
      : []),
  ];
  const joints = ranges.slice(1).flatMap((range, index) => {
    return checkJoint(upperEdge(ranges[index] ?? {}), lowerEdge(range), [...path, index + 1]);
  });
  return [...own, ...ends, ...joints];
}

/** A range's own edges: one of each pair, the lower below the upper. */
function checkRange(range: ValueRange, path: Path): Issue[] {
  const { from, above, below, upTo } = range;
  const lower = lowerEdge(range);
  const upper = upperEdge(range);
  const isEmpty =
    lower !== null &&
    upper !== null &&
    (lower.at > upper.at || (lower.at === upper.at && !(lower.isInside && upper.isInside)));
  return [
    ...(from !== undefined && above !== undefined
      ? [issue(WRONG_VALUE, [...path, 'above'], { received: above, expected: 'from or above' })]
      : []),
    ...(below !== undefined && upTo !== undefined
      ? [issue(WRONG_VALUE, [...path, 'upTo'], { received: upTo, expected: 'below or upTo' })]
      : []),
    ...(isEmpty ? [issue(EMPTY_RANGE, path, { received: [lower.at, upper.at] })] : []),
  ];
}

/** Where one range ends and the next begins. */
function checkJoint(end: RangeEdge | null, start: RangeEdge | null, path: Path): Issue[] {
  if (end === null || start === null) {
    const expected = 'an edge between each two: below 5, then from 5; or upTo 5, then above 5';
    return [issue(TILING_OVERLAP, path, { expected })];
  }
  const expected = end.isInside ? `above ${end.at}` : `from ${end.at}`;
  const received = start.at;
  if (end.at > start.at) return [issue(TILING_OVERLAP, path, { received, expected })];
  if (end.at < start.at) return [issue(TILING_GAP, path, { received, expected })];
  if (end.isInside === start.isInside) {
    const kind = end.isInside ? TILING_OVERLAP : TILING_GAP;
    return [issue(kind, path, { received, expected })];
  }
  return [];
}
