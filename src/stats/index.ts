export type { ConfidenceOptions } from './confidenceOptions.js';
export { mean } from './mean.js';
export { mergeValueCounts } from './mergeValueCounts.js';
export { normalCdf } from './normalCdf.js';
export { normalQuantile } from './normalQuantile.js';
export { quantile, quantileSorted } from './quantile.js';
export { quantileInterval, type ValueInterval } from './quantileInterval.js';
export { quantileRanks, type RankInterval } from './quantileRanks.js';
export { readValueCounts, type ValueCountsReading } from './readValueCounts.js';
export { addToValueCounts } from './addToValueCounts.js';
export { valueCounts, type ValueCounts, type ValueCountsOptions } from './valueCounts.js';
export { wilsonInterval, type RateInterval } from './wilsonInterval.js';
export type { ExactSum } from './exactSum.js';
export type { SketchCounts } from './sketchCounts.js';
export {
  atRiskAfter,
  survivalAt,
  survivalCurve,
  type SurvivalCurve,
  type SurvivalObservation,
  type SurvivalStep,
} from './survivalCurve.js';
