export { defineScorecard } from './scorecard/defineScorecard.js';
export { scorecardSchema } from './scorecard/scorecardSchema.js';
export { scoreChurnRisk, type ScoreChurnRiskOptions } from './scorecard/scoreChurnRisk.js';
export type { Scorecard } from './scorecard/scorecard.js';
export type {
  ScoreBand,
  ScoreBin,
  ScorecardConfig,
  ScorecardSignal,
  ScoreLine,
  ScoreLogOdds,
} from './scorecard/scorecardConfig.js';
export type { ValueRange } from './scorecard/valueRange.js';
export type { SignalReading, SignalRecord, SignalValue } from './scorecard/signalRecord.js';
export type {
  ChurnContribution,
  ChurnReason,
  ChurnRisk,
  ChurnRiskRange,
} from './scorecard/churnRisk.js';
