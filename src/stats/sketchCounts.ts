import { sketchBucket, bucketValue, SMALLEST } from './sketchBucket.js';

/** How many numbers fell into each bucket. Keys are bucket numbers. */
export interface SketchCounts {
  /** Of the numbers above 0. */
  readonly positive: Record<string, number>;
  /** Of the numbers below 0, by their magnitude. */
  readonly negative: Record<string, number>;
  zero: number;
}

/** A sketch without numbers. */
export function emptySketch(): SketchCounts {
  return { positive: {}, negative: {}, zero: 0 };
}

/** Counts a number so many times, in place. */
export function addToSketch(sketch: SketchCounts, value: number, times: number): void {
  const magnitude = Math.abs(value);
  if (magnitude < SMALLEST) sketch.zero += times;
  else addToBucket(value > 0 ? sketch.positive : sketch.negative, sketchBucket(magnitude), times);
}

/** Adds the second sketch to the first, in place. */
export function addSketches(sketch: SketchCounts, other: SketchCounts): void {
  sketch.zero += other.zero;
  for (const [bucket, times] of Object.entries(other.positive)) {
    addToBucket(sketch.positive, bucket, times);
  }
  for (const [bucket, times] of Object.entries(other.negative)) {
    addToBucket(sketch.negative, bucket, times);
  }
}

/** The buckets' values in ascending order with their counts. */
export function sketchValues(sketch: SketchCounts): { values: number[]; counts: number[] } {
  const below = sortedBuckets(sketch.negative).reverse();
  const above = sortedBuckets(sketch.positive);
  const zero = sketch.zero > 0 ? [0] : [];
  return {
    values: [
      ...below.map((each) => -bucketValue(each)),
      ...zero,
      ...above.map((each) => bucketValue(each)),
    ],
    counts: [
      ...below.map((each) => sketch.negative[each]!),
      ...zero.map(() => sketch.zero),
      ...above.map((each) => sketch.positive[each]!),
    ],
  };
}

function addToBucket(
  buckets: Record<string, number>,
  bucket: number | string,
  times: number,
): void {
  buckets[bucket] = (buckets[bucket] ?? 0) + times;
}

function sortedBuckets(buckets: Readonly<Record<string, number>>): number[] {
  return Object.keys(buckets)
    .map(Number)
    .sort((a, b) => a - b);
}
