import { normalQuantile } from '../normalQuantile.js';
import { firstDouble } from '../ranks/kthDifference.js';
import { inversions } from './inversions.js';

/** Up to so many pairs all slopes are made and sorted. */
const MOST_LISTED = 1_000_000;

/** A slope with its interval. */
export interface Slope {
  readonly slope: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The median of the slopes of all pairs of a series at equal steps, and Sen's interval of it. */
export function theilSenSlope(
  values: readonly number[] | Float64Array,
  { confidence, variance }: { readonly confidence: number; readonly variance: number },
): Slope {
  const n = values.length;
  const pairs = (n * (n - 1)) / 2;
  if (pairs === 0) return { slope: null, low: null, high: null };
  const at = pairs <= MOST_LISTED ? listedSlopes(values) : soughtSlope(values);
  const middle = at(Math.floor((pairs + 1) / 2));
  const slope = pairs % 2 === 1 ? middle : (middle + at(pairs / 2 + 1)) / 2;
  const z = normalQuantile((1 - confidence) / 2);
  if (z === null) return { slope, low: null, high: null };
  const rank = Math.floor((pairs + z * Math.sqrt(variance)) / 2);
  if (rank < 1) return { slope, low: null, high: null };
  return { slope, low: at(rank), high: at(pairs + 1 - rank) };
}

function listedSlopes(values: readonly number[] | Float64Array): (k: number) => number {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let at = 0;
  for (let j = 1; j < values.length; j++) {
    for (let i = 0; i < j; i++) slopes[at++] = (values[j]! - values[i]!) / (j - i);
  }
  slopes.sort();
  return (k) => slopes[k - 1]!;
}

/**
 * The k-th slope by halving the doubles: a pair's slope is at most s where the values less s times
 * their places do not rise. Right to the rounding of that product.
 */
function soughtSlope(values: readonly number[] | Float64Array): (k: number) => number {
  let steepest = 0;
  for (let i = 1; i < values.length; i++) {
    steepest = Math.max(steepest, Math.abs(values[i]! - values[i - 1]!));
  }
  const upTo = (slope: number): number => {
    const { falling, equal } = inversions(
      Float64Array.from(values, (value, index) => value - slope * index),
    );
    return falling + equal;
  };
  return (k) => firstDouble(-steepest, steepest, (slope) => upTo(slope) >= k);
}
