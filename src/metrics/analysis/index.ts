export { journey, type Journey, type JourneyOptions } from './journey/journey.js';
export type { JourneyCase, JourneyStep } from './journey/journeyCase.js';
export type { JourneyActivity } from './journey/journeyActivities.js';
export type { JourneyEdge } from './journey/journeyEdges.js';
export type { JourneyVariant } from './journey/journeyVariants.js';
export type { JourneyLoop, JourneyRework } from './journey/journeyRework.js';
export type { JourneyDeadEnd } from './journey/journeyDeadEnds.js';
export type { WaitFigures } from './journey/waitFigures.js';
export {
  ticketJourney,
  type JourneySteps,
  type TicketJourneyOptions,
} from './journey/ticketJourney.js';
export type { Covering } from './coveringCount.js';
export {
  recurringIssues,
  type RecurringIssue,
  type RecurringIssues,
  type RecurringIssuesOptions,
} from './issues/recurringIssues.js';
export type { Concentration } from './issues/concentration.js';
export type { IssueKey } from './issues/issueKey.js';
export type { ComparedIssue } from './issues/compareIssues.js';
export {
  risingIssues,
  type IssuePeriod,
  type RisingIssue,
  type RisingIssues,
} from './issues/risingIssues.js';
export type { DateRange, RisingIssuesOptions } from './issues/risingIssuesOptions.js';
export {
  volumeProfile,
  type VolumeProfile,
  type VolumeProfileOptions,
  type WeekdayVolume,
} from './volume/volumeProfile.js';
export type { VolumeOptions } from './volume/volumeOptions.js';
export type { DayFigures } from './volume/dayFigures.js';
export type { HourFigures } from './volume/hourFigures.js';
export type { WeekdayTest } from './volume/weekdayTest.js';
export {
  staffingLoad,
  type HourlyLoad,
  type StaffingHour,
  type StaffingLoad,
  type StaffingLoadOptions,
} from './volume/staffingLoad.js';
export {
  weekdayQuestion,
  type WeekdayAnswer,
  type WeekdayQuestionOptions,
} from './volume/weekdayQuestion.js';
export {
  compareBeforeAfter,
  type BeforeAfter,
  type BeforeAfterOptions,
  type BeforeAfterReason,
  type BeforeAfterSide,
  type DatedValue,
} from './change/compareBeforeAfter.js';
export {
  detectChange,
  type ChangeReason,
  type ChangeSize,
  type DetectChangeOptions,
  type DetectedChange,
} from './change/detectChange.js';
export {
  leadingIndicators,
  type LeadingIndicator,
  type LeadingIndicatorsOptions,
  type Signal,
} from './change/leadingIndicators.js';
export { periodTrend, type PeriodTrend, type TrendReason } from './change/periodTrend.js';
export type { Periods, ValuePeriod } from './change/readPeriods.js';
export {
  consistency,
  type Consistency,
  type ConsistencyOptions,
  type ConsistencyRow,
} from './consistency/consistency.js';
export {
  scalability,
  type Elasticity,
  type Scalability,
  type ScalePeriod,
} from './scale/scalability.js';
export {
  agentsForDueWork,
  type AgentsForDueWork,
  type AgentsForDueWorkOptions,
  type BindingStretch,
} from './staffing/agentsForDueWork.js';
export {
  burnDown,
  type AgentHours,
  type BurnDown,
  type BurnDownInterval,
  type BurnDownOptions,
} from './staffing/burnDown.js';
export type { DeferrableItem } from './staffing/readDeferrable.js';
export {
  staffLive,
  type LiveStaffing,
  type StaffedInterval,
  type StaffingInterval,
  type StaffLiveOptions,
} from './staffing/staffLive.js';
