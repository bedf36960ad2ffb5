import { moments } from '../../../src/index.js';
import type { Samples } from './samples.js';

const share = { successes: 3, n: 9 };
const groups = [
  { key: 'a', successes: 3, n: 9 },
  { key: 'b', successes: 12, n: 40 },
];
const confidence = { confidence: 0.9 };
const net = { positive: 5, negative: 2, n: 9 };

/** Right arguments of the statistics. */
export const samples: Samples = {
  studentTCdf: () => [1.5, 9],
  studentTQuantile: () => [0.9, 9],
  chiSquareCdf: () => [1.5, 9],
  chiSquareTail: () => [1.5, 9],
  chiSquareQuantile: () => [0.9, 9],
  moments: () => [[1, 2, 4]],
  mergeMoments: () => [moments([1, 2]), moments([4])],
  meanInterval: () => [moments([1, 2, 4]), confidence],
  fisherExact: () => [share, share],
  newcombeInterval: () => [share, share, confidence],
  twoProportionTest: () => [share, share, confidence],
  netShare: () => [net, confidence],
  netShareDifference: () => [net, net, confidence],
  proportionHomogeneity: () => [groups, confidence],
  benjaminiHochberg: () => [[0.1, 0.5, null]],
  holm: () => [[0.1, 0.5, null]],
};
