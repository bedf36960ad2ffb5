export type { AnyMetric, Metric } from './metric.js';
export type { MetricResult, MetricUnit } from './metricResult.js';
export type { Classification, Counted } from './classification.js';
export type { KeyedStates } from './keyedStates.js';
export { measure } from './measure.js';
export { classifyItems, type ClassifiedItem } from './classifyItems.js';
export { groupMetric, type GroupResult } from './groupMetric.js';
export type { GroupKey, KnownGroupKey } from './groupKey.js';
export { bucketMetric, type BucketMetricOptions, type BucketResult } from './bucketMetric.js';
export type { Bucket } from './bucketEdges.js';
export { combineMetrics, type CommonItem, type ItemOf, type ResultOf } from './combineMetrics.js';
export { mapItems } from './mapItems.js';
export type { MeanFigures } from './means/meanReading.js';
export type { Rating, RatingScale, SurveyAnswer } from './ratings/surveyAnswer.js';
export type { ScoreCount, ScoreState, SurveyCounts } from './ratings/scoreFold.js';
export type { NonResponse } from './ratings/nonResponse.js';
export { ratingsOf, type RatingFact, type RatingsOfOptions } from './ratings/ratingsOf.js';
export { csat, type CsatOptions, type CsatResult } from './ratings/csat.js';
export { ces, type CesOptions, type CesResult } from './ratings/ces.js';
export { nps, type NpsInterval, type NpsOptions, type NpsResult } from './ratings/nps.js';
export {
  npsDifference,
  type DifferenceTest,
  type NpsCounts,
  type NpsDifference,
  type NpsDifferenceOptions,
} from './ratings/npsDifference.js';
export type { Contact, SelfService } from './contacts/contact.js';
export { contactsOf, type ContactsOfOptions, type TicketContact } from './contacts/contactsOf.js';
export {
  contactFacts,
  type ContactFact,
  type ContactFactsOptions,
  type ContactLink,
} from './contacts/contactFacts.js';
export type { Counts } from './tallyFold.js';
export {
  firstContactResolution,
  type FirstContactResolutionOptions,
  type FirstContactResolutionResult,
  type FirstContactResolutionState,
} from './contacts/firstContactResolution.js';
export {
  repeatContactRate,
  type RepeatContactRateResult,
  type RepeatContactRateState,
} from './contacts/repeatContactRate.js';
export type { MomentsState } from './means/momentsFold.js';
export {
  averageHandleTime,
  type AverageHandleTimeResult,
  type AverageHandleTimeState,
} from './channels/averageHandleTime.js';
export {
  averageSpeedOfAnswer,
  type AverageSpeedOfAnswerResult,
  type AverageSpeedOfAnswerState,
} from './channels/averageSpeedOfAnswer.js';
export {
  abandonRate,
  type AbandonRateOptions,
  type AbandonRateResult,
  type AbandonRateState,
} from './channels/abandonRate.js';
export {
  serviceLevel,
  type AbandonFormula,
  type ServiceLevelOptions,
  type ServiceLevelResult,
  type ServiceLevelState,
} from './channels/serviceLevel.js';
export {
  agentTimes,
  type AgentShift,
  type AgentTimeFact,
  type AgentTimesOptions,
} from './channels/agentTimes.js';
export type { TimeRatioState } from './channels/timeRatio.js';
export { occupancy, type AgentTimeOptions, type OccupancyResult } from './channels/occupancy.js';
export {
  contactConcurrency,
  type ContactConcurrencyResult,
} from './channels/contactConcurrency.js';
export {
  containmentRate,
  type ContainmentRateOptions,
  type ContainmentRateResult,
  type ContainmentRateState,
} from './selfService/containmentRate.js';
export {
  handoverRate,
  type HandoverRateResult,
  type HandoverRateState,
} from './selfService/handoverRate.js';
export { issueThreads, type IssueThread } from './omnichannel/issueThreads.js';
export type { PerIssueOptions, PerIssueResult, PerIssueState } from './omnichannel/perIssue.js';
export { channelSwitches } from './omnichannel/channelSwitches.js';
export {
  customerRetellings,
  type CustomerRetellingsResult,
} from './omnichannel/customerRetellings.js';
export { defineReviewForm } from './quality/defineReviewForm.js';
export type { ReviewForm, ReviewFormConfig, ReviewCriterion } from './quality/reviewForm.js';
export { reviewFormSchema } from './quality/reviewFormSchema.js';
export type { Review } from './quality/review.js';
export {
  qualityScore,
  type QualityScoreOptions,
  type QualityScoreResult,
  type QualityScoreState,
} from './quality/qualityScore.js';
export {
  reviewerAgreement,
  type ReviewerAgreementOptions,
  type ReviewerAgreementResult,
  type ReviewerAgreementState,
  type VerdictPair,
} from './quality/reviewerAgreement.js';
export { verdictPairs, type ReviewedPair, type ReviewVerdict } from './quality/verdictPairs.js';
export {
  reviewSample,
  type ReviewSampleOptions,
  type ReviewSampleResult,
  type ReviewSampleState,
} from './quality/reviewSample.js';
export { ticketFacts, type TicketFacts } from './facts/ticketFacts.js';
export type { EventCount, FactCounts } from './facts/factCounts.js';
export type { WaitFact, WaitFacts } from './facts/waitFact.js';
export type { SolveFact } from './facts/solveFact.js';
export type { EscalationFact } from './facts/escalationFact.js';
export type { StatusFact } from './facts/statusFact.js';
export type { FollowUp } from './facts/followUp.js';
export { linkFollowUps } from './facts/linkFollowUps.js';
export type { TicketFactsOptions } from './facts/ticketFactsOptions.js';
export type { Exclusion } from './facts/exclusionOf.js';
export type { FactAttributes } from './facts/factAttributes.js';
export type { ResponseFact } from './facts/responseFact.js';
export type { ResolutionFact } from './facts/resolutionFact.js';
export type { ClockCycleFact } from './facts/clockCycleFact.js';
export type { StatusTimes, TimeSpan } from './facts/statusTimes.js';
export type { StatusCategories } from './facts/presetSla.js';
export type { OnInvalid } from './onInvalid.js';
export type { DedupeOption } from './exclude.js';
export type { RateReading } from './rates/rateReading.js';
export {
  rateMetric,
  type RateMetricOptions,
  type RateResult,
  type RateState,
} from './rates/rateMetric.js';
export { clockFacts, type ClockFact, type ClockFactTicket } from './rates/clockFacts.js';
export {
  slaAttainment,
  type AttainmentCounts,
  type SlaAttainmentOptions,
  type SlaAttainmentResult,
  type SlaAttainmentState,
} from './rates/slaAttainment.js';
export type { Verdict } from './rates/judgeCycle.js';
export type { DurationOptions } from './durations/durationOptions.js';
export type { DurationQuantile, DurationReading } from './durations/durationReading.js';
export type { DurationState } from './durations/durationFold.js';
export {
  durationMetric,
  type DurationMetricOptions,
  type DurationResult,
} from './durations/durationMetric.js';
export type { FactDurationOptions, FactDurationState } from './durations/factDuration.js';
export type { SurvivalReading } from './durations/survivalReading.js';
export {
  firstResponseTime,
  type FirstResponseTimeOptions,
  type ResponseTimeResult,
  type ResponseTimeState,
} from './durations/firstResponseTime.js';
export { nextResponseTime } from './durations/nextResponseTime.js';
export {
  resolutionTime,
  type ResolutionTimeOptions,
  type ResolutionTimeResult,
  type ResolutionTimeState,
} from './durations/resolutionTime.js';
export {
  agentWaitTime,
  agentWorkTime,
  requesterWaitTime,
  type WaitTimeResult,
  type WaitTimeState,
} from './durations/waitTimes.js';
export type { CountState } from './rates/countFold.js';
export type { FactRateOptions } from './rates/rateOptions.js';
export {
  reopenRate,
  type ReopenRateOptions,
  type ReopenRateResult,
  type ReopenRateState,
} from './rates/reopenRate.js';
export {
  escalationRate,
  type AfterDueReading,
  type EscalationRateResult,
} from './rates/escalationRate.js';
export { clockAttribute, type ClockAttributeOptions } from './rates/clockAttribute.js';
export {
  backlog,
  type AgeBucket,
  type BacklogResult,
  type BacklogState,
} from './backlog/backlog.js';
export type { BacklogOptions } from './backlog/backlogOptions.js';
export type { BacklogPart, BacklogSplit } from './backlog/backlogSplit.js';
export {
  backlogSeries,
  type BacklogPoint,
  type BacklogSeriesOptions,
} from './backlog/backlogSeries.js';
export { costPerTicket, type CostItem, type CostPerTicketResult } from './money/costPerTicket.js';
export type { CostPerTicketState } from './money/costPerTicket.js';
export {
  revenueLeakage,
  type LeakageSource,
  type RevenueItem,
  type RevenueLeakageResult,
  type RevenueLeakageState,
} from './money/revenueLeakage.js';
export type { MoneyItem, MoneyState } from './money/moneyFold.js';
export type { MoneyOptions } from './money/moneyOptions.js';
export {
  invoiceFacts,
  type Invoice,
  type InvoiceFacts,
  type InvoiceFactsOptions,
} from './money/invoiceFacts.js';
export type { InvoiceWait } from './money/invoiceWait.js';
export { invoiceLateness } from './money/invoiceLateness.js';
export { paymentDelay } from './money/paymentDelay.js';
export { timeToPay } from './money/timeToPay.js';
export type { InvoiceDurationResult, InvoiceDurationState } from './money/invoiceDuration.js';
export {
  billingAccuracy,
  type BillingAccuracyOptions,
  type BillingAccuracyResult,
  type BillingAccuracyState,
} from './money/billingAccuracy.js';
export {
  flowFacts,
  type Flow,
  type FlowEvent,
  type FlowFacts,
  type FlowFactsOptions,
  type MilestoneFact,
} from './flows/flowFacts.js';
export {
  milestoneFlow,
  type MilestoneFlowOptions,
  type MilestoneFlowResult,
  type MilestoneFlowState,
} from './flows/milestoneFlow.js';
export type { FlowStep, FlowStepState } from './flows/flowStep.js';
export { handoffs, type HandoffsResult } from './counts/handoffs.js';
export { touches, type TouchesResult } from './counts/touches.js';
export type { FactCountOptions } from './counts/countOptions.js';
export type { CountDistribution, CountDistributionState } from './counts/countDistribution.js';
export type { MeanReading } from './counts/meanOfCounts.js';
export {
  oneTouchRate,
  type OneTouchRateResult,
  type OneTouchRateState,
} from './rates/oneTouchRate.js';
export * from './analysis/index.js';
