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
export { fitScorecard } from './fit/fitScorecard.js';
export type { FitScorecardOptions, ProbabilityBand } from './fit/fitOptions.js';
export type {
  FitCoefficient,
  FitFinding,
  ScorecardFit,
  SignContradiction,
} from './fit/scorecardFit.js';
export type { FitSignal, FitTarget } from './fit/fitSignal.js';
export type { FitRow } from './fit/fitRows.js';
export { weightOfEvidence, type WeightOfEvidenceOptions } from './fit/weightOfEvidence.js';
export type { LevelEvidence, SignalEvidence } from './fit/evidence.js';
export {
  evaluateChurnModel,
  type EvaluateChurnModelOptions,
} from './quality/evaluateChurnModel.js';
export type { ChurnPrediction } from './quality/readPredictions.js';
export type {
  ChurnModelQuality,
  Confusion,
  ModelFigure,
  ReliabilityBin,
  TopDecile,
} from './quality/churnModelQuality.js';
export { timeDecay, type AgedValue, type DecayedValues } from './signals/timeDecay.js';
export { churnSignals } from './signals/churnSignals.js';
export type { ChurnSignalsOptions } from './signals/churnSignalsOptions.js';
export type {
  ChurnSignal,
  ChurnSignalId,
  ChurnSignals,
  ChurnSignalUnit,
} from './signals/churnSignal.js';
export type {
  ChurnCustomer,
  ChurnFeed,
  CustomerInvoice,
  CustomerRating,
  CustomerUsage,
} from './signals/churnCustomer.js';
export {
  revenueAtRisk,
  type RevenueAtRisk,
  type RevenueAtRiskOptions,
  type RevenueCustomer,
} from './plays/revenueAtRisk.js';
export type { RevenueFigure } from './plays/revenueFigure.js';
export type { RevenueGroup, RevenueGroups } from './plays/breakOut.js';
export { defineRetentionPlays, type RetentionPlays } from './plays/defineRetentionPlays.js';
export { retentionPlaysSchema } from './plays/retentionPlaysSchema.js';
export type { RetentionPlayConfig, RetentionPlaysConfig } from './plays/retentionPlaysConfig.js';
export {
  retentionPlays,
  type PickedPlay,
  type PlayChoice,
  type RejectedPlay,
  type RetentionPlaysOptions,
} from './plays/retentionPlays.js';
export { evaluatePlay, type PlayEffect, type PlayGroup } from './plays/evaluatePlay.js';
