export { advanceClocks } from './advanceClocks.js';
export { auditDowngrades, type AuditDowngradesOptions, type Downgrade } from './auditDowngrades.js';
export {
  auditPauses,
  type AuditPausesOptions,
  type PauseAudit,
  type SuspectPause,
} from './auditPauses.js';
export {
  availability,
  type Availability,
  type AvailabilityOptions,
  type Span,
} from './availability.js';
export { columnCodes, type ColumnCodes } from './columns/columnCodes.js';
export { evaluateColumns, type EvaluateColumnsOptions } from './columns/evaluateColumns.js';
export type { ClockColumns, SlaColumns } from './columns/slaColumns.js';
export type { TicketColumns } from './columns/ticketColumns.js';
export { toColumns } from './columns/toColumns.js';
export {
  compareSla,
  type CompareSlaOptions,
  type SlaChange,
  type SlaChangeKind,
  type SlaComparison,
  type VerdictOnCycle,
} from './compareSla.js';
export { defineSla } from './defineSla.js';
export { describeExplanation, type DescribeExplanationOptions } from './describeExplanation.js';
export { dueTimers, type DueTimer, type DueTimersOptions } from './dueTimers.js';
export { evaluateSla, type EvaluateSlaOptions } from './evaluateSla.js';
export { explainClock, type ExplainClockOptions } from './explainClock.js';
export {
  forecastBreach,
  type BreachForecast,
  type ForecastBreachOptions,
} from './forecastBreach.js';
export { presets } from './presets.js';
export { readClocks, type ReadClocksOptions } from './readClocks.js';
export {
  selectPolicy,
  type PolicySelection,
  type Rejection,
  type SelectPolicyOptions,
  type TargetSelection,
} from './selectPolicy.js';
export { serviceCredits, type CreditFigure, type ServiceCredits } from './serviceCredits.js';
export { slaSchema } from './slaSchema.js';
export { startClocks } from './startClocks.js';
export type { SlaReferences } from './checkSla.js';
export type { CreditPerFailure, CreditSchedule, CreditTier } from './creditSchedule.js';
export type { ClockConfig, ClockTrigger, OnReopen, PauseOn, PresetId } from './clockConfig.js';
export type {
  AdjustedReading,
  ClockExplanation,
  ClockMark,
  ClockReading,
  ClockSegment,
  ClockStatus,
  ClockWarning,
  CycleReading,
  FirstStop,
  SegmentKind,
  SlaEvaluation,
} from './clockReading.js';
export type { DayRule, DueRule } from './dueRule.js';
export type { Sla } from './sla.js';
export type { ClockIds, PolicyConfig, SlaConfig, TargetConfig, Within } from './slaConfig.js';
export type { Packs } from './packs.js';
export type { Word } from './word.js';
export type { SwitchName, Switches } from './switches.js';
export type { ClockState, CycleState, ExcusedSpan, SlaState, Stretch } from './slaState.js';
