export { definePolicySet, type PolicyClockIds } from './definePolicySet.js';
export type { PolicySet } from './policySet.js';
export type { PolicySetConfig } from './policySetConfig.js';
export { policySetSchema } from './policySetSchema.js';
export type { AnyCalendarConfig } from './defineCalendars.js';
export type { FlowConfig } from './flow.js';
export type { SuppressionConfig } from './suppression.js';
export {
  defineWorkflow,
  type Workflow,
  type WorkflowReferences,
} from './workflow/defineWorkflow.js';
export { checkWorkflow, type CheckWorkflowOptions } from './workflow/checkWorkflow.js';
export type { TransitionConfig, WorkflowConfig } from './workflow/workflowConfig.js';
export { workflowSchema } from './workflow/workflowSchema.js';
export { definePolicyVersions, type PolicyVersions } from './versions/definePolicyVersions.js';
export {
  policySetFor,
  type PassedOverVersion,
  type PolicySetForOptions,
  type VersionForTicket,
} from './versions/policySetFor.js';
export { diffPolicySets } from './diff/diffPolicySets.js';
export type { PolicyChange } from './diff/policyChange.js';
export {
  whatIf,
  type ExplainedChange,
  type TicketWhatIf,
  type WhatIfOptions,
  type WhatIfReport,
} from './whatIf/whatIf.js';
export { lintPolicySet, type LintPolicySetOptions } from './lint/lintPolicySet.js';
export type { LintFinding } from './lint/lintFinding.js';
export { describePolicySet } from './describe/describePolicySet.js';
