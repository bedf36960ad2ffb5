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
  RoutingWord,
  SkillDemand,
  RoutingSpan,
  AssignmentStrategy,
} from './policy/routingConfig.js';
export { routingSchema } from './policy/routingSchema.js';
export { prioritize, type PrioritizeOptions, type Priority } from './priority/prioritize.js';
export { orderQueue, type OrderQueueOptions, type QueuePlace } from './queue/orderQueue.js';
export type { QueueCriterion } from './queue/queueKeys.js';
export type { RoutingItem } from './queue/routingItem.js';
export { routeItem, type QueueRoute, type RouteItemOptions } from './rules/routeItem.js';
