import { alwaysOpen, moments, survivalCurve } from '../../../src/index.js';
import type { Samples } from './samples.js';

const share = { successes: 3, n: 9 };
const groups = [
  { key: 'a', successes: 3, n: 9 },
  { key: 'b', successes: 12, n: 40 },
];
const confidence = { confidence: 0.9 };
const net = { positive: 5, negative: 2, n: 9 };

const observations = [
  { duration: 3, ended: true },
  { duration: 5, ended: false },
  { duration: 9, ended: true },
];
const curve = (): unknown => JSON.parse(JSON.stringify(survivalCurve(observations)));
const load = { arrivals: 20, intervalMs: 3_600_000, handleMs: 300_000 };
const target = { targetMs: 20_000, serviceLevel: 0.8, maxOccupancy: 0.9, shrinkage: 0.3 };

const at = (hours: number): number => Date.UTC(2026, 2, 2) + hours * 3_600_000;
const dated = Array.from({ length: 30 }, (_, index) => ({ at: at(index), value: index % 7 }));
const periods = Array.from({ length: 30 }, (_, index) => ({ value: index % 7 }));
const scale = { volume: 10, cost: 5000, agents: 2 };
const work = { at: at(0), dueAt: at(5), workMs: 3_600_000 };

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
  geometricMean: () => [[1, 2, 4]],
  trimmedMean: () => [[1, 2, 4], 0.1],
  medianDeviation: () => [[1, 2, 4]],
  survivalInterval: () => [curve(), 5, confidence],
  survivalQuantile: () => [curve(), 0.5, confidence],
  logRankTest: () => [
    [
      { key: 'a', observations },
      { key: 'b', observations },
    ],
    confidence,
  ],
  mannWhitney: () => [[1, 2, 4], [3, 5], { method: 'auto', continuity: true, confidence: 0.9 }],
  kruskalWallis: () => [
    [
      [1, 2],
      [4, 8],
    ],
  ],
  cusum: () => [[1, 2, 1, 2, 5], { baseline: 3, k: 0.5, h: 5 }],
  pettitt: () => [[1, 2, 1, 2, 5]],
  pChart: () => [[share, share], { sigmas: 3 }],
  trendTest: () => [[1, 2, 1, 2, 5], confidence],
  lagCorrelation: () => [[1, 2, 1, 2, 5], [1, 2, 1, 2, 5], { maxLag: 2, confidence: 0.9 }],
  erlangB: () => [3, 5],
  erlangC: () => [load, { agents: 5, targetMs: 20_000 }],
  erlangA: () => [load, { agents: 5, targetMs: 20_000, patienceMs: 60_000 }],
  erlangCRequired: () => [load, target],
  erlangARequired: () => [load, { ...target, patienceMs: 60_000, maxAbandon: 0.1 }],
  groupedQuantiles: () => [
    Float64Array.of(1, 2, 5),
    Uint8Array.of(0, 1, 0),
    { groups: 2, probabilities: [0.5] },
  ],
  linearFit: () => [[1, 2, 3, 5], [2, 3, 5, 9], confidence],
  compareBeforeAfter: () => [dated, { changedAt: at(25), settleMs: 1000, confidence: 0.9 }],
  detectChange: () => [periods, { baseline: 20, k: 0.5, h: 5, confidence: 0.9 }],
  periodTrend: () => [periods, confidence],
  leadingIndicators: () => [
    [{ key: 'a', values: [1, 3, 2, 5, 4, 7] }],
    { outcome: [1, 2, 3, 2, 5, 4], maxLag: 2, differences: true, confidence: 0.9 },
  ],
  consistency: () => [groups, { of: 'agents', minN: 5, confidence: 0.9 }],
  scalability: () => [[scale, { ...scale, volume: 20 }, { ...scale, volume: 30 }], confidence],
  staffLive: () => [
    [{ key: 'a', ...load }],
    { ...target, concurrency: 2, patienceMs: 60_000, maxAbandon: 0.1 },
  ],
  agentsForDueWork: () => [[work], { now: at(0), calendar: alwaysOpen, shrinkage: 0.1 }],
  burnDown: () => [
    [work],
    {
      from: at(0),
      to: at(9),
      stepMs: 3_600_000,
      team: [{ calendar: alwaysOpen, agents: 2 }],
      shrinkage: 0.1,
    },
  ],
};
