/** Buckets in each doubling: linear ones, whose widest is 1/50 of its lower bound. */
const PER_DOUBLING = 50;

/** Half of the first bucket of a doubling over its middle, 1/101, and some rounding. */
export const RELATIVE_ERROR = 0.01;

const EXPONENT_BIAS = 1023;
const scratch = new DataView(new ArrayBuffer(8));

/**
 * The bucket of a positive normal number: 50 for each power of two, by its bits alone.
 *
 * Logarithms would give fewer buckets for the same error, but engines round them differently, and
 * a value at a bucket's edge would then be counted elsewhere on another machine.
 *
 * Source: C. Masson, J. E. Rim, H. K. Lee, DDSketch, PVLDB 12 (2019), 2195–2205, with its
 * linearly interpolated mapping.
 */
export function sketchBucket(value: number): number {
  scratch.setFloat64(0, value);
  const head = scratch.getUint32(0);
  const exponent = (head >>> 20) - EXPONENT_BIAS;
  scratch.setUint32(0, (head & 0xfffff) | (EXPONENT_BIAS << 20));
  const part = Math.floor((scratch.getFloat64(0) - 1) * PER_DOUBLING);
  return exponent * PER_DOUBLING + part;
}

/** The value that stands for a bucket: its relative distance to both edges is the same. */
export function bucketValue(bucket: number): number {
  const exponent = Math.floor(bucket / PER_DOUBLING);
  const from = PER_DOUBLING + (bucket - exponent * PER_DOUBLING);
  scratch.setUint32(0, (exponent + EXPONENT_BIAS) << 20);
  scratch.setUint32(4, 0);
  const power = scratch.getFloat64(0);
  return (power * (2 * from * (from + 1))) / (PER_DOUBLING * (2 * from + 1));
}

/** The smallest number that the buckets hold; what is closer to 0 counts as 0. */
export const SMALLEST: number = 2 ** -1022;
