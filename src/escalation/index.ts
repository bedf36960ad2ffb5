export { changeTurns } from './onCall/changeTurns.js';
export type {
  ChangedTurn,
  ChangedTurns,
  ChangeTurnsOptions,
  TurnChange,
} from './onCall/turnChange.js';
export { defineOnCallSchedule, type OnCallReferences } from './onCall/defineOnCallSchedule.js';
export { onCallAt } from './onCall/onCallAt.js';
export type {
  OnCallAnswer,
  OnCallReason,
  OverrideReason,
  SilentReason,
  TurnReason,
} from './onCall/onCallAnswer.js';
export { onCallGaps, type OnCallGap } from './onCall/onCallGaps.js';
export { onCallLoad } from './onCall/onCallLoad.js';
export type { LoadPerson, OnCallLoadOptions } from './onCall/onCallLoadOptions.js';
export type { OnCallPeriod } from './onCall/eachRun.js';
export {
  onCallRota,
  type LayerRota,
  type LayerShift,
  type OnCallRota,
} from './onCall/onCallRota.js';
export { onCallShifts, type OnCallShift } from './onCall/onCallShifts.js';
export type { LoadFigure, OnCallLoad, PersonLoad } from './onCall/personLoad.js';
export type { OnCallSchedule } from './onCall/onCallSchedule.js';
export type {
  HandoffConfig,
  OnCallLayerConfig,
  OnCallOverrideConfig,
  OnCallScheduleConfig,
  RestrictionConfig,
} from './onCall/onCallScheduleConfig.js';
export { onCallScheduleSchema } from './onCall/onCallScheduleSchema.js';
export type { SilentCode } from './onCall/readLayer.js';
export type {
  DirectoryConfig,
  PersonConfig,
  RoleConfig,
  TeamConfig,
} from './directory/directoryConfig.js';
export { directorySchema } from './directory/directorySchema.js';
export type { Directory } from './directory/directory.js';
export { defineDirectory, type DirectoryReferences } from './directory/defineDirectory.js';
export { managersOf } from './directory/managersOf.js';
export { peopleInTeam } from './directory/peopleInTeam.js';
export { peopleInRole } from './directory/peopleInRole.js';
export type {
  AuthorityLimit,
  EscalationLevelConfig,
  EscalationPolicyConfig,
  EscalationTarget,
  LevelWhen,
  ManagerOf,
} from './paths/escalationPolicyConfig.js';
export { escalationPolicySchema } from './paths/escalationPolicySchema.js';
export type { EscalationPolicy } from './paths/escalationPolicy.js';
export {
  defineEscalationPolicy,
  type EscalationReferences,
} from './paths/defineEscalationPolicy.js';
export type {
  DueInstants,
  EscalationState,
  LevelTimes,
  OpenStatus,
} from './paths/escalationState.js';
export type { EscalationIncident } from './paths/escalationIncident.js';
export type { EscalationEvent, EscalationEventType } from './paths/escalationEvent.js';
export type { SlaClockInstants } from './paths/slaClockInstants.js';
export type {
  EscalationChange,
  EscalationNotification,
  EscalationPlan,
  EscalationReading,
  EscalationRecord,
  EscalationSkip,
  EscalationStanding,
  EscalationStatus,
  EscalationStep,
  ExhaustedStanding,
  GoingStanding,
  NotificationReason,
  SkipReason,
  EscalationPlace,
  UnreachableStanding,
} from './paths/escalationStep.js';
export { startEscalation } from './paths/startEscalation.js';
export { advanceEscalation } from './paths/advanceEscalation.js';
export { readEscalation, type ReadEscalationOptions } from './paths/readEscalation.js';
export {
  planEscalation,
  type PlannedIncident,
  type PlanEscalationOptions,
} from './paths/planEscalation.js';
export { lintEscalation, type LintEscalationReferences } from './lint/lintEscalation.js';
export type { LintEscalationOptions } from './lint/lintEscalationOptions.js';
export {
  pathCoverage,
  type CoverageSpan,
  type LevelCoverage,
  type PathCoverage,
  type PathCoverageOptions,
} from './lint/pathCoverage.js';
export type { KnownPeople, PeopleReferences } from './knownPeople.js';
export { decideAction, type DecideActionOptions } from './rights/decideAction.js';
export type {
  ActionRequest,
  ActionUsage,
  BrokenLimit,
  Decision,
  DecisionGrounds,
} from './rights/decision.js';
export type { DecisionRights } from './rights/decisionRights.js';
export type { DecisionRightsConfig, RightsRuleConfig } from './rights/decisionRightsConfig.js';
export { decisionRightsSchema } from './rights/decisionRightsSchema.js';
export { defineDecisionRights } from './rights/defineDecisionRights.js';
export {
  frontlineShare,
  type FrontlineFigure,
  type FrontlineShare,
  type PastRequest,
} from './rights/frontlineShare.js';
export { defineOwnership } from './ownership/defineOwnership.js';
export type { Ownership } from './ownership/ownership.js';
export {
  ownershipBounces,
  type OwnershipBounces,
  type OwnershipChange,
  type TeamStay,
} from './ownership/ownershipBounces.js';
export type { OwnershipConfig, OwnershipRule, OwnerSource } from './ownership/ownershipConfig.js';
export { ownershipSchema } from './ownership/ownershipSchema.js';
export {
  resolveOwner,
  type PassedRule,
  type ResolvedOwner,
  type ResolvedOwners,
} from './ownership/resolveOwner.js';
