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
export { momentsOfCounts } from './moments/momentsOfCounts.js';
export { countedValues, type CountedValue } from './countedValues.js';
export { survivalCurveOfCounts } from './survivalCurveOfCounts.js';
export {
  atRiskAfter,
  survivalAt,
  survivalCurve,
  type SurvivalCurve,
  type SurvivalObservation,
  type SurvivalStep,
} from './survivalCurve.js';
export { chiSquareCdf, chiSquareTail } from './distributions/chiSquareCdf.js';
export { chiSquareQuantile } from './distributions/chiSquareQuantile.js';
export { studentTCdf } from './distributions/studentTCdf.js';
export { studentTQuantile } from './distributions/studentTQuantile.js';
export { meanInterval, type MeanInterval } from './moments/meanInterval.js';
export { mergeMoments } from './moments/mergeMoments.js';
export { moments, type Moments } from './moments/moments.js';
export { benjaminiHochberg, holm } from './proportions/benjaminiHochberg.js';
export { fisherExact } from './proportions/fisherExact.js';
export { netShare, type NetCounts, type NetShare } from './proportions/netShare.js';
export {
  netShareDifference,
  type NetDifference,
  type NetShareDifference,
} from './proportions/netShareDifference.js';
export { newcombeInterval, type DifferenceInterval } from './proportions/newcombeInterval.js';
export {
  proportionHomogeneity,
  type FunnelPoint,
  type HomogeneityResult,
} from './proportions/proportionHomogeneity.js';
export type { NamedShare, Share } from './proportions/share.js';
export { twoProportionTest, type TwoProportionResult } from './proportions/twoProportionTest.js';
export { erlangA, type ErlangA, type ErlangAOptions } from './queues/erlangA.js';
export { erlangB } from './queues/erlangB.js';
export { erlangC, type ErlangC, type ErlangOptions } from './queues/erlangC.js';
export {
  erlangCRequired,
  type RequiredAgents,
  type StaffingTarget,
} from './queues/erlangCRequired.js';
export type { Load } from './queues/checkLoad.js';
export { kruskalWallis, type KruskalWallisResult } from './ranks/kruskalWallis.js';
export {
  mannWhitney,
  type MannWhitneyOptions,
  type MannWhitneyResult,
} from './ranks/mannWhitney.js';
export type { Correlation } from './series/correlation.js';
export { cusum, type CusumAlarm, type CusumOptions, type CusumResult } from './series/cusum.js';
export {
  lagCorrelation,
  type LagCorrelation,
  type LagOptions,
  type LagPoint,
} from './series/lagCorrelation.js';
export { pChart, type PChart, type PChartOptions, type PChartPoint } from './series/pChart.js';
export { pettitt, type PettittResult } from './series/pettitt.js';
export { trendTest, type TrendResult } from './series/trendTest.js';
export {
  logRankTest,
  type LogRankGroup,
  type LogRankResult,
  type SurvivalGroup,
} from './survival/logRankTest.js';
export { survivalInterval, type SurvivalShare } from './survival/survivalInterval.js';
export { survivalQuantile, type SurvivalQuantile } from './survival/survivalQuantile.js';
export { geometricMean } from './moments/geometricMean.js';
export { medianDeviation } from './moments/medianDeviation.js';
export { trimmedMean } from './moments/trimmedMean.js';
export {
  erlangARequired,
  type PatienceTarget,
  type RequiredImpatient,
} from './queues/erlangARequired.js';
export { linearFit, type LinearFit } from './series/linearFit.js';
export {
  groupedQuantiles,
  type GroupedQuantilesOptions,
  type GroupQuantiles,
} from './columns/groupedQuantiles.js';
export type { GroupCodes } from './columns/groupCodes.js';
export { cohenKappa, type KappaResult } from './cohenKappa.js';
