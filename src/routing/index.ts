export { assignItems } from './assign/assignItems.js';
export type {
  AgentLoad,
  AssignItemsOptions,
  Assignment,
  AssignmentInput,
  AssignmentRunResult,
} from './assign/assignItems.js';
export type { AssignmentReason } from './assign/assignmentRun.js';
export { explainAssignment, type ExplainAssignmentOptions } from './assign/explainAssignment.js';
export type { AssignmentExplanation, RankedAgent } from './assign/explainItem.js';
export type { FailedAgentTest } from './assign/failedTests.js';
export type { RoutingAgent, WorkShift } from './assign/routingAgent.js';
export type { RoutingState } from './assign/routingState.js';
export { assignByCost, type CostAssignment } from './match/assignByCost.js';
export { assignItemsOptimally } from './match/assignItemsOptimally.js';
export type {
  AssignItemsOptimallyOptions,
  GreedyAnswer,
  OptimalRunResult,
} from './match/assignItemsOptimally.js';
export { defineRouting, type RoutingReferences } from './policy/defineRouting.js';
export type { Routing } from './policy/routing.js';
export type {
  PriorityAgeing,
  OverflowStep,
  OwnerRule,
  QueueOrder,
  QueueRule,
  RelaxStep,
  RoutingConfig,
  SkillDemand,
  RoutingSpan,
  AssignmentStrategy,
} from './policy/routingConfig.js';
export { routingSchema } from './policy/routingSchema.js';
export { prioritize, type PrioritizeOptions, type Priority } from './priority/prioritize.js';
export { itemFromSla, type ItemFromSlaOptions } from './queue/itemFromSla.js';
export { orderQueue, type OrderQueueOptions, type QueuePlace } from './queue/orderQueue.js';
export type { QueueCriterion } from './queue/queueKeys.js';
export type { RoutingItem, RoutingItemDetails } from './queue/routingItem.js';
export { routeItem, type QueueRoute, type RouteItemOptions } from './rules/routeItem.js';
export { compareRuns } from './simulate/compareRuns.js';
export type {
  RunChange,
  RunChangeSide,
  RunComparison,
  RunSummary,
} from './simulate/compareRuns.js';
export { fairnessReport, type AgentShare, type FairnessReport } from './simulate/fairnessReport.js';
export { simulateQueue, type SimulateQueueOptions } from './simulate/simulateQueue.js';
export type {
  PriorityWaits,
  SimulatedAgent,
  SimulatedItem,
  SimulationRun,
} from './simulate/simulationRun.js';
export {
  waitingOverTime,
  type WaitingOverTimeOptions,
  type WaitingPoint,
} from './simulate/waitingOverTime.js';
