import { expect, it } from 'vitest';
import { bucketValue, sketchBucket } from '../../src/stats/sketchBucket.js';

it('puts fifty buckets into each doubling', () => {
  expect([1, 1.0199, 1.03, 1.999, 2, 4, 0.5].map(sketchBucket)).toEqual([
    0, 0, 1, 49, 50, 100, -50,
  ]);
});

it('gives a bucket the value whose relative distance to both edges is the same', () => {
  // Between 1 and 1.02: 2 · 1 · 1.02 / 2.02.
  expect(bucketValue(0)).toBe(5100 / 5050);
  for (const bucket of [-40_000, -51, -1, 0, 1, 49, 50, 2600]) {
    const value = bucketValue(bucket);
    expect(sketchBucket(value)).toBe(bucket);
    expect(bucketValue(bucket + 50)).toBe(2 * value);
  }
});
