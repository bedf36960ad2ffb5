import type { Calendar } from '../calendar/index.js';
import type { Scorecard } from '../churn/index.js';
import { InputError } from '../errors/index.js';
import { NOT_A_POLICY_SET } from '../errors/kinds/policy.js';
import type {
  DecisionRights,
  Directory,
  EscalationPolicy,
  OnCallSchedule,
  Ownership,
} from '../escalation/index.js';
import type { Routing } from '../routing/index.js';
import type { Sla } from '../sla/index.js';
import type { FlowConfig } from './flow.js';
import type { PolicySetConfig } from './policySetConfig.js';
import type { Workflow } from './workflow/defineWorkflow.js';

/** Marks what `definePolicySet` made; the same in every copy of the package. */
export const compiled: unique symbol = Symbol.for('custops.policySet') as never;

/**
 * The standards of a team, checked and compiled by `definePolicySet`.
 *
 * @typeParam ClockId - the clocks that its service levels name
 */
export interface PolicySet<ClockId extends string = string> {
  readonly id: string;
  readonly version: string | null;
  /** Null when it has always been in effect. */
  readonly effectiveFrom: Date | null;
  readonly appliesTo: 'created_from' | 'open_at';
  /** The document as it was given, frozen. */
  readonly config: PolicySetConfig;
  readonly calendars: readonly Calendar[];
  /** Without `sla` in the config, rules that name no clock. */
  readonly sla: Sla<ClockId>;
  /** Without `directory` in the config, one that knows nobody. */
  readonly directory: Directory;
  readonly schedules: readonly OnCallSchedule[];
  readonly escalation: readonly EscalationPolicy[];
  /** Without `routing` in the config, the defaults of `defineRouting`. */
  readonly routing: Routing;
  /** Null without `decisionRights` in the config: nobody says who may decide. */
  readonly decisionRights: DecisionRights | null;
  /** Null without `ownership` in the config: nobody says who owns what. */
  readonly ownership: Ownership | null;
  readonly scorecards: readonly Scorecard[];
  readonly workflows: readonly Workflow[];
  readonly flows: readonly FlowConfig[];
  /** @internal */
  readonly [compiled]: true;
}

/**
 * Refuses what is no policy set.
 *
 * @throws InputError `not_a_policy_set`
 */
export function requirePolicySet(set: PolicySet, argument = 'set'): void {
  if ((set as Partial<PolicySet> | null | undefined)?.[compiled] === true) return;
  throw new InputError(NOT_A_POLICY_SET, argument, set, 'what definePolicySet gives');
}
